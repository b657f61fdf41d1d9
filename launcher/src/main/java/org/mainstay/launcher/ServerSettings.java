package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What all servers are told alike: the options of their Java, the pool, who may read the metrics, and how they log.
 * Passwords are in none of it: the pool names environment variables.
 */
record ServerSettings(HttpAddress address, String heap, String extraJavaOptions) {

    /**
     * One pool for the whole application. {@code java.sql.Driver} rather than the driver's data source, which is an
     * XADataSource too and would make each writing transaction a distributed one. Statements and results are the driver's
     * own: the server's wrappers look methods up by reflection, for each moment in each row.
     */
    private static final String POOL = String.join(
            " ",
            "create-jdbc-connection-pool",
            "--restype java.sql.Driver",
            "--driverclassname org.mariadb.jdbc.Driver",
            "--steadypoolsize 4 --maxpoolsize 32 --poolresize 2 --maxwait 10000 --idletimeout 300",
            "--isolationlevel read-committed --isisolationguaranteed=false",
            "--wrapjdbcobjects=false",
            "--isconnectvalidatereq=true --validationmethod custom-validation",
            "--validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "--validateatmostonceperiod 2",
            "--failconnection=false",
            "--property url=${ENV=MAINSTAY_DB_URL}:user=${ENV=MAINSTAY_DB_USER}:password=${ENV=MAINSTAY_DB_PASSWORD}",
            "mainstay");

    /** Commands for a server that is about to boot: what the application finds there. */
    static final String APPLICATION = set("microprofile-metrics-configuration.security-enabled=true")
            + set("microprofile-metrics-configuration.roles=admin")
            + POOL
            + "\ncreate-jdbc-resource --connectionpoolid mainstay jdbc/mainstay\n";

    /** {@code java.util.logging} to the standard output, one JSON object per line. */
    static final String LOGGING = String.join(
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

    /** Named, since the server's log formatter and others would search all archives for it at each use. */
    private static final String JSON = "org.eclipse.parsson.JsonProviderImpl";

    /** The command that changes one setting of the server, as a line. */
    static String set(String setting) {
        return "set configs.config.server-config." + setting + "\n";
    }

    /** The program and its options, up to what it shall run. */
    List<String> java(Path work) throws IOException {
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
        return command;
    }
}
