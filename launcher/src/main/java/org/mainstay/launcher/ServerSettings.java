package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line and the files that Payara Micro starts with. Passwords are in none of them: the files name
 * environment variables.
 */
record ServerSettings(String host, int port, String heap, String extraJavaOptions) {

    /**
     * One pool for the whole application. {@code java.sql.Driver} rather than the driver's data source, which is an
     * XADataSource too and would make each writing transaction a distributed one.
     */
    private static final String POOL = String.join(
            " ",
            "create-jdbc-connection-pool",
            "--restype java.sql.Driver",
            "--driverclassname org.mariadb.jdbc.Driver",
            "--steadypoolsize 4 --maxpoolsize 32 --poolresize 2 --maxwait 10000 --idletimeout 300",
            "--isolationlevel read-committed --isisolationguaranteed=false",
            "--isconnectvalidatereq=true --validationmethod custom-validation",
            "--validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "--validateatmostonceperiod 2",
            "--failconnection=false",
            "--property url=${ENV=MAINSTAY_DB_URL}:user=${ENV=MAINSTAY_DB_USER}:password=${ENV=MAINSTAY_DB_PASSWORD}",
            "mainstay");

    /** Named, since the server's log formatter and others would search all archives for it at each use. */
    private static final String JSON = "org.eclipse.parsson.JsonProviderImpl";

    private static final String CONFIGURATION = "configs.config.server-config.";
    private static final String ADDRESS = "network-config.network-listeners.network-listener.http-listener.address=";
    private static final String METRICS = "microprofile-metrics-configuration.";

    List<String> command(Path parts, Path work) throws IOException {
        Path beforeBoot = work.resolve("before-boot");
        Files.writeString(beforeBoot, beforeBoot());
        Path logging = work.resolve("logging.properties");
        Files.writeString(logging, logging());
        Path temporary = Files.createDirectory(work.resolve("tmp"));

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseParallelGC"));
        command.addAll(List.of("-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-Djava.awt.headless=true"));
        command.add("-Djakarta.json.provider=" + JSON);
        command.add("-Dcom.sun.xml.ws.monitoring.endpoint=false"); // its JMX beans do not work on Java 17
        if (!extraJavaOptions.isBlank()) {
            command.addAll(List.of(extraJavaOptions.strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", parts.resolve(BundledParts.SERVER).toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--rootdir", work.resolve("root").toString()));
        command.addAll(List.of("--addlibs", parts.resolve(BundledParts.DRIVER).toString()));
        command.addAll(List.of("--prebootcommandfile", beforeBoot.toString()));
        command.addAll(List.of("--logproperties", logging.toString()));
        command.addAll(
                List.of("--deploy", parts.resolve(BundledParts.APPLICATION).toString(), "--contextroot", "/"));
        return command;
    }

    private String beforeBoot() {
        return String.join(
                "\n",
                "set " + CONFIGURATION + ADDRESS + host,
                "set " + CONFIGURATION + METRICS + "security-enabled=true",
                "set " + CONFIGURATION + METRICS + "roles=admin",
                POOL,
                "create-jdbc-resource --connectionpoolid mainstay jdbc/mainstay",
                "");
    }

    private static String logging() {
        return String.join(
                "\n",
                "handlers=java.util.logging.ConsoleHandler",
                "java.util.logging.ConsoleHandler.level=FINEST",
                "java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter",
                ".level=INFO",
                "# a page of text at each start about certificates of others that have expired",
                "jakarta.enterprise.system.security.ssl.level=SEVERE",
                "javax.enterprise.system.security.ssl.level=SEVERE",
                "# the driver cannot be unregistered by an application that did not register it",
                "jakarta.enterprise.web.util.level=SEVERE",
                "");
    }
}
