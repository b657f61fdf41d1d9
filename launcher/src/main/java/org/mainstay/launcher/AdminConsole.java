package org.mainstay.launcher;

import java.io.IOException;

/**
 * The administration console of a server: always on loopback, never without a password.
 *
 * @param givenPassword the one that the user chose; blank to have one generated, which is kept in the data folder
 */
record AdminConsole(int port, String givenPassword) {
    static final String USER = "admin";

    private static final String LOOPBACK = "127.0.0.1";

    HttpAddress address() {
        return new HttpAddress(LOOPBACK, port);
    }

    String password(DataFolder data) throws IOException {
        return givenPassword.isBlank() ? Secrets.kept(data.consolePassword()) : givenPassword;
    }

    /** Where the user finds the password. */
    String whereThePasswordIs(DataFolder data) {
        return givenPassword.isBlank() ? data.consolePassword().toString() : ServerCommand.CONSOLE_PASSWORD;
    }

    @Override
    public String toString() {
        return address().url();
    }
}
