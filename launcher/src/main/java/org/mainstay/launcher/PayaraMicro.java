package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Payara Micro out of the runnable jar, with the application as one WAR. It has no console. */
record PayaraMicro(ServerSettings settings) implements ApplicationServer {

    @Override
    public void refuseIfImpossible() {
        // all that it needs is in the jar
    }

    @Override
    public List<String> layOut(DataFolder data, Path parts, Path work) throws IOException {
        Path beforeBoot = Files.writeString(work.resolve("before-boot"), beforeBoot());
        Path logging = Files.writeString(work.resolve("logging.properties"), ServerSettings.LOGGING);

        List<String> command = settings.java(work);
        command.addAll(List.of("-jar", parts.resolve(BundledParts.SERVER).toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--port", Integer.toString(settings.address().port())));
        command.addAll(List.of("--rootdir", work.resolve("root").toString()));
        command.addAll(List.of("--addlibs", parts.resolve(BundledParts.DRIVER).toString()));
        command.addAll(List.of("--prebootcommandfile", beforeBoot.toString()));
        command.addAll(List.of("--logproperties", logging.toString()));
        command.addAll(
                List.of("--deploy", parts.resolve(BundledParts.APPLICATION).toString(), "--contextroot", "/"));
        return command;
    }

    private String beforeBoot() {
        String listener = "network-config.network-listeners.network-listener.http-listener.";
        return ServerSettings.set(listener + "address=" + settings.address().host()) + ServerSettings.APPLICATION;
    }

    @Override
    public Optional<AdminConsole> console() {
        return Optional.empty();
    }
}
