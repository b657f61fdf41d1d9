package org.mainstay.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** One run, from the checks before anything is started to the end of the last process. */
final class Run {
    private final RunOptions options;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Children children = new Children();

    Run(RunOptions options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code, when a process ended by itself; a signal ends the virtual machine instead */
    int untilStopped() throws LaunchFailedException, IOException, InterruptedException {
        if (options.ownDatabase() == null) {
            EmbeddedDatabase.refuseForeignMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        DataFolder data = DataFolder.openAlone(
                options.dataFolder(), () -> out.println("Stopped what an earlier start had left running."));
        options.server().refuseIfImpossible();
        options.address().refuseIfTaken("--port");

        RunFile runFile = new RunFile(data);
        runFile.delete();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runFile), "stop"));
        try {
            start(data, runFile);
            Child ended = children.firstToEnd();
            if (!children.isStopping()) {
                throw new LaunchFailedException("The " + ended.name()
                        + " ended unexpectedly, so everything was stopped; " + "the log is in " + data.log() + ".");
            }
        } catch (LaunchFailedException problem) {
            if (!children.isStopping()) {
                stop(runFile);
                throw problem;
            }
        }
        new CountDownLatch(1).await(); // a signal came: the shutdown hook does the rest
        return 0;
    }

    private void start(DataFolder data, RunFile runFile)
            throws LaunchFailedException, IOException, InterruptedException {
        BundledParts parts = BundledParts.ofThisJar(data.runtime());
        Path serverParts = parts.server();
        EmbeddedDatabase embedded = null;
        Child database = null;
        DatabaseAccess access = options.ownDatabase();
        if (access == null) {
            EmbeddedDatabase prepared = EmbeddedDatabase.prepare(data, parts.database(), options.databaseOptions());
            database = children.start(prepared::start);
            embedded = prepared;
            access = prepared.access();
        } else {
            OwnDatabase.check(access, serverParts.resolve(BundledParts.DRIVER));
        }

        AdministratorPassword administrator = new AdministratorPassword(data, options.adminPassword());
        Map<String, String> environment = environment(data, access, administrator);
        Server server = new Server(options.server(), data, options.verbose() ? out : null);
        Child serverProcess = children.start(() -> server.start(serverParts, environment));
        String url = options.address().url();
        new Readiness(url, data).await(children.all(), server::deploymentFailed);
        String password = administrator.wasCreated() ? administrator.value() : options.adminPassword();
        announce(data, administrator);
        runFile.write(url, serverProcess.process(), options.server(), embedded, database);
        if (options.demoSeed() != null) {
            fillWithDemo(new ApiClient(url), password);
        }
    }

    /** The server is of use without it. */
    private void fillWithDemo(ApiClient api, String password) {
        try {
            out.println(new Demo(api, AdministratorPassword.ADMINISTRATOR, password).write(options.demoSeed()));
            out.flush();
        } catch (LaunchFailedException problem) {
            if (!children.isStopping()) {
                err.println("The demo data are not complete. " + problem.getMessage());
                err.flush();
            }
        }
    }

    private static Map<String, String> environment(
            DataFolder data, DatabaseAccess database, AdministratorPassword administrator) throws IOException {
        return Map.of(
                "MAINSTAY_DB_URL",
                database.url(),
                "MAINSTAY_DB_USER",
                database.user(),
                "MAINSTAY_DB_PASSWORD",
                database.password(),
                AdministratorPassword.VARIABLE,
                administrator.value(),
                "MAINSTAY_NOTICE_DIR",
                data.notices().toString(),
                "MAINSTAY_FILES_DIR",
                data.files().toString());
    }

    private void announce(DataFolder data, AdministratorPassword administrator)
            throws IOException, LaunchFailedException {
        String url = options.address().url();
        Optional<String> password = administrator.toShow(new ApiClient(url));
        children.refuseIfStopping();
        out.println("Mainstay is ready.");
        out.println("  Start page     " + url + "/");
        options.server().secureUrl().ifPresent(secure -> out.println("  By TLS         " + secure + "/"));
        out.println("  REST API       " + url + "/api/v1");
        out.println("  API reference  " + url + "/docs");
        out.println("  Health         " + url + "/health");
        out.println("  Data folder    " + data.root());
        options.server().console().ifPresent(console -> {
            out.println("  Admin console  " + console);
            out.println(
                    "                 user " + AdminConsole.USER + ", password in " + console.whereThePasswordIs(data));
        });
        password.ifPresent(generated -> {
            out.println("  User           " + AdministratorPassword.ADMINISTRATOR);
            out.println("  Password       " + generated + "   (shown only now)");
        });
        out.flush();
        administrator.forget();
    }

    private void stop(RunFile runFile) {
        children.stopAll();
        try {
            runFile.delete();
        } catch (IOException problem) {
            err.println("The file of this run could not be removed: " + problem.getMessage());
        }
    }
}
