package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server that the application can run in: what one run of it needs as files, and how its process is started. */
interface ApplicationServer {

    /** Fails when this server could not run; called before anything is started. */
    void refuseIfImpossible() throws LaunchFailedException;

    /**
     * Lays out what one run needs.
     *
     * @param parts the parts of the runnable jar, as files
     * @param work an empty folder of this run; also the current folder of the process
     * @return the command line of the process, in which no password may stand
     */
    List<String> layOut(DataFolder data, Path parts, Path work) throws IOException, LaunchFailedException;

    /** The address by TLS; empty when there is none. */
    default Optional<String> secureUrl() {
        return Optional.empty();
    }

    /** Where administrators work on the server itself; empty when it has no such place. */
    Optional<AdminConsole> console();
}
