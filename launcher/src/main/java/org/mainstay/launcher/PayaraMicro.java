package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Payara Micro out of the runnable jar, with the application as one WAR. It has no console.
 *
 * @param https null for none
 */
record PayaraMicro(ServerSettings settings, Https https) implements ApplicationServer {

    @Override
    public void refuseIfImpossible() throws LaunchFailedException {
        if (https != null) { // all else that it needs is in the jar
            https.refuseIfImpossible();
        }
    }

    @Override
    public List<String> layOut(DataFolder data, Path parts, Path work) throws IOException, LaunchFailedException {
        Path beforeBoot = Files.writeString(work.resolve("before-boot"), beforeBoot());
        Path logging = Files.writeString(work.resolve("logging.properties"), ServerSettings.LOGGING);

        List<String> command = settings.java(work);
        if (https != null) {
            command.addAll(https.javaOptions(data, work));
        }
        command.addAll(List.of("-jar", parts.resolve(BundledParts.SERVER).toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--port", Integer.toString(settings.address().port())));
        if (https != null) {
            command.addAll(https.serverOptions(data));
        }
        command.addAll(List.of("--rootdir", work.resolve("root").toString()));
        command.addAll(List.of("--addlibs", parts.resolve(BundledParts.DRIVER).toString()));
        command.addAll(List.of("--prebootcommandfile", beforeBoot.toString()));
        command.addAll(List.of("--logproperties", logging.toString()));
        command.addAll(
                List.of("--deploy", parts.resolve(BundledParts.APPLICATION).toString(), "--contextroot", "/"));
        return command;
    }

    private String beforeBoot() {
        String listener = "network-config.network-listeners.network-listener.";
        String host = settings.address().host();
        return ServerSettings.set(listener + "http-listener.address=" + host)
                + ServerSettings.set(listener + "https-listener.address=" + host)
                + ServerSettings.APPLICATION;
    }

    @Override
    public Optional<String> secureUrl() {
        return Optional.ofNullable(https).map(Https::url);
    }

    @Override
    public Optional<AdminConsole> console() {
        return Optional.empty();
    }
}
