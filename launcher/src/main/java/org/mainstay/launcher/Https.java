package org.mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;

/**
 * How the server is reached by TLS.
 *
 * @param certificate a PKCS12 file with a certificate and its key, or null to make one for trials
 * @param password of that file; it goes to the server in a file, since command lines are seen by others
 */
record Https(HttpAddress address, Path certificate, String password) {

    /** The environment variable that holds the password. */
    static final String PASSWORD = "MAINSTAY_HTTPS_PASSWORD";

    /** No password shows in a log. */
    @Override
    public String toString() {
        return "Https " + address + " " + certificate;
    }

    private record Store(Path file, String password) {}

    String url() {
        return address.url().replaceFirst("^http:", "https:");
    }

    /** Fails when the server could not listen, or could not read its certificate. */
    void refuseIfImpossible() throws LaunchFailedException {
        address.refuseIfTaken("--https-port");
        if (certificate != null) {
            alias(certificate, password);
        }
    }

    /**
     * The options of the server's Java and of the server itself.
     *
     * @param work where the options that nobody shall see are written to
     * @return those of Java
     */
    List<String> javaOptions(DataFolder data, Path work) throws IOException, LaunchFailedException {
        Store store = store(data);
        Path hidden = work.resolve("https.options");
        Secrets.write(
                hidden,
                quoted("-Djavax.net.ssl.keyStore=" + store.file()) + "\n-Djavax.net.ssl.keyStoreType=PKCS12\n"
                        + quoted("-Djavax.net.ssl.keyStorePassword=" + store.password()) + "\n");
        return List.of("@" + hidden);
    }

    List<String> serverOptions(DataFolder data) throws IOException, LaunchFailedException {
        Store store = store(data);
        return List.of(
                "--sslport", Integer.toString(address.port()), "--sslcert", alias(store.file(), store.password()));
    }

    private Store store(DataFolder data) throws IOException, LaunchFailedException {
        if (certificate != null) {
            return new Store(certificate.toAbsolutePath(), password);
        }
        TrialCertificate trial = new TrialCertificate(data);
        return new Store(trial.file(), trial.password());
    }

    /** As a file of options for Java has it. */
    private static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String alias(Path file, String password) throws LaunchFailedException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return alias;
                }
            }
            throw new LaunchFailedException("There is no certificate with its key in " + file + ".");
        } catch (IOException | GeneralSecurityException problem) {
            throw new LaunchFailedException(
                    "The certificate " + file + " cannot be read (" + problem.getMessage()
                            + "): it is a PKCS12 file, and " + PASSWORD + " is its password.",
                    problem);
        }
    }
}
