package org.mainstay.systemtests.server;

import java.util.List;
import java.util.Locale;

/** What is tested: the runnable jar with Payara Micro, or the EAR in a Payara Server. {@code -Dmainstay.assembly} says. */
enum Assembly {
    MICRO,
    SERVER;

    static Assembly underTest() {
        return valueOf(System.getProperty("mainstay.assembly", "micro").toUpperCase(Locale.ROOT));
    }

    /** The command that starts it, up to the options that all servers share. */
    List<String> command() {
        return switch (this) {
            case MICRO -> List.of("run");
            case SERVER ->
                List.of(
                        "server",
                        "--payara",
                        System.getProperty("mainstay.payara"),
                        "--ear",
                        System.getProperty("mainstay.ear"),
                        "--admin-port",
                        Integer.toString(LaunchedServer.freePort()));
        };
    }
}
