package org.mainstay.launcher;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options that say which running server a command talks to. */
final class ServerAddress {
    @Option(names = "--url", description = "The server; by default the one running on the data folder.")
    private String url;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of the running server.")
    private Path dataFolder;

    String url(Map<String, String> environment) throws LaunchFailedException {
        if (url != null) {
            return url;
        }
        DataFolder data = DataFolder.at(dataFolder == null ? DataFolder.usual(environment) : dataFolder);
        return new RunFile(data)
                .url()
                .orElseThrow(() -> new LaunchFailedException("No server is running on the data folder " + data.root()
                        + ": start it with mainstay run, or name one with --url."));
    }
}
