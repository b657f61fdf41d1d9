package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate for {@code localhost} that nobody signed, made once for a data folder. Clients must be told to trust
 * {@code https/certificate.pem}.
 */
final class TrialCertificate {

    private static final String VALID_DAYS = "825";
    private static final String PASSWORD_VARIABLE = "KEYSTORE_PASSWORD";

    private final Path folder;

    TrialCertificate(DataFolder data) {
        this.folder = data.root().resolve("https");
    }

    /** The PKCS12 file, made when there is none. */
    Path file() throws IOException, LaunchFailedException {
        Path file = folder.resolve("certificate.p12");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("unfinished.p12");
            Files.deleteIfExists(unfinished);
            keytool(
                    "-genkeypair",
                    "-keystore",
                    unfinished.toString(),
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-validity",
                    VALID_DAYS);
            keytool(
                    "-exportcert",
                    "-keystore",
                    unfinished.toString(),
                    "-rfc",
                    "-file",
                    folder.resolve("certificate.pem").toString());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    String password() throws IOException {
        Files.createDirectories(folder);
        return Secrets.kept(folder.resolve("password"));
    }

    private void keytool(String... arguments) throws IOException, LaunchFailedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "mainstay", "-storetype", "PKCS12", "-storepass:env", PASSWORD_VARIABLE));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile());
        builder.environment().put(PASSWORD_VARIABLE, password());
        Process keytool = builder.start();
        try {
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroyForcibly();
                throw new LaunchFailedException(
                        "No certificate could be made: see " + folder.resolve("keytool.log") + ".");
            }
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new LaunchFailedException("No certificate could be made.", problem);
        }
    }
}
