package org.mainstay.launcher;

import java.io.Console;
import java.util.Map;

/** The password of the user who works on a running server: from the environment, or asked for. */
final class Password {
    private Password() {}

    /** @param variable the environment variable that may hold it */
    static String of(String user, String variable, Map<String, String> environment) throws LaunchFailedException {
        String given = environment.getOrDefault(variable, "");
        if (!given.isBlank()) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
        if (typed == null) {
            throw new LaunchFailedException(
                    "The password of " + user + " is needed: set " + variable + " or use a terminal.");
        }
        return new String(typed);
    }
}
