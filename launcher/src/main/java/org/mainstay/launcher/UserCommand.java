package org.mainstay.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mainstay user ...} */
@Command(
        name = "user",
        description = "Works on the users of a running server.",
        mixinStandardHelpOptions = true,
        subcommands = UserAddCommand.class)
final class UserCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: user add.");
    }
}
