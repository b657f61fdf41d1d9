package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Payara Server that lies unpacked on this machine, with the application as an EAR. Its domain is made anew for each
 * run, from the one that the distribution brings; the distribution itself is only read.
 *
 * @param home the folder that the distribution unpacks to
 */
record PayaraServer(ServerSettings settings, Path home, Path ear, AdminConsole adminConsole)
        implements ApplicationServer {

    private static final String DOMAIN = "mainstay";
    private static final String MODEL = "glassfish/domains/domain1";
    private static final String LISTENERS = "network-config.network-listeners.network-listener.";

    @Override
    public void refuseIfImpossible() throws LaunchFailedException {
        if (!Asadmin.isIn(home) || !Files.isDirectory(home.resolve(MODEL))) {
            throw new LaunchFailedException(
                    "There is no Payara Server in " + home + ": --payara names the folder it was unpacked to.");
        }
        if (!Files.isRegularFile(ear)) {
            throw new LaunchFailedException("There is no EAR at " + ear + ": choose another with --ear.");
        }
        adminConsole.address().refuseIfTaken("--admin-port");
    }

    @Override
    public List<String> layOut(DataFolder data, Path parts, Path work) throws IOException, LaunchFailedException {
        Path domains = Files.createDirectory(work.resolve("domains"));
        Path domain = domains.resolve(DOMAIN);
        Folders.copy(home.resolve(MODEL), domain);
        Files.copy(parts.resolve(BundledParts.DRIVER), domain.resolve("lib").resolve(BundledParts.DRIVER));
        Files.writeString(domain.resolve("config/logging.properties"), ServerSettings.LOGGING);
        Path beforeBoot = Files.writeString(work.resolve("before-boot"), beforeBoot());
        // a deploy command in a file of commands would wait for the boot, which waits for the command
        Files.copy(ear, Files.createDirectory(domain.resolve("autodeploy")).resolve("mainstay.ear"));

        Asadmin asadmin = new Asadmin(home, domains, DOMAIN);
        asadmin.setPassword(AdminConsole.USER, adminConsole.password(data), work);
        List<String> command = settings.java(work);
        command.addAll(asadmin.optionsToStart(beforeBoot, javaOptions()));
        return command;
    }

    /** The distribution would open a shell into the running server, without a password, for every user of the machine. */
    private static List<String> javaOptions() {
        return List.of("-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall");
    }

    /**
     * Every listener of the distribution is on all interfaces; before the boot none of them is open yet. The one for
     * messages has no settings until they are created.
     */
    private String beforeBoot() {
        String changes = Stream.of(
                        LISTENERS + "http-listener-1.address="
                                + settings.address().host(),
                        LISTENERS + "http-listener-1.port=" + settings.address().port(),
                        LISTENERS + "http-listener-2.enabled=false",
                        LISTENERS + "admin-listener.address="
                                + adminConsole.address().host(),
                        LISTENERS + "admin-listener.port=" + adminConsole.port(),
                        "iiop-service.iiop-listener.orb-listener-1.enabled=false",
                        "iiop-service.iiop-listener.SSL.enabled=false",
                        "iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false",
                        "admin-service.jmx-connector.system.enabled=false",
                        "jms-service.type=DISABLED",
                        "hazelcast-config-specific-configuration.enabled=false",
                        "network-config.protocols.protocol.http-listener-1.http.xpowered-by=false",
                        "network-config.protocols.protocol.http-listener-1.http.server-header=false")
                .map(ServerSettings::set)
                .collect(Collectors.joining());
        return "create-module-config jms-service\n" + changes + ServerSettings.APPLICATION;
    }

    @Override
    public Optional<AdminConsole> console() {
        return Optional.of(adminConsole);
    }
}
