package org.mainstay.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 could not be done, 2 the command line itself is wrong; {@link ImportCommand}
 * has another one.
 */
@Command(
        name = "mainstay",
        description = "The back end behind everything a company runs around its customers.",
        mixinStandardHelpOptions = true,
        versionProvider = Launcher.Version.class,
        subcommands = {
            RunCommand.class,
            ServerCommand.class,
            UserCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
final class Launcher implements Runnable {
    static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    /** Called by name from {@link Main}. Ends the virtual machine: pump threads would keep it alive otherwise. */
    public static void main(String[] arguments) {
        int code = FAILED;
        try {
            code = commandLine().execute(arguments);
        } catch (Error problem) {
            System.err.println(sentenceFor(problem));
        }
        System.exit(code);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    command.getErr().println(sentenceFor(problem));
                    return FAILED;
                })
                .setParameterExceptionHandler((problem, arguments) -> {
                    CommandLine command = problem.getCommandLine();
                    command.getErr().println(problem.getMessage() + " (see mainstay --help)");
                    return command.getCommandSpec().exitCodeOnInvalidInput();
                });
    }

    private static String sentenceFor(Throwable problem) {
        if (problem instanceof LaunchFailedException) {
            return problem.getMessage();
        }
        return "Mainstay stopped because of an unexpected problem: " + problem;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: run, server, user add, import, export, backup or restore.");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Mainstay " + ofThisJar()};
        }

        static String ofThisJar() {
            String version = Launcher.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
