package org.mainstay.systemtests.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.server.LaunchedServer;

/** A server that is filled from another one by the Java library of the Partner API, and what both then have. */
record PartnerCopy(LaunchedServer from, LaunchedServer to, String password) {

    private static final int PATIENCE_SECONDS = 600;

    /** Kinds after those that they refer to, and the tables of theirs. */
    private static final List<String> KINDS =
            List.of("Account", "Contact", "Lead", "Product2", "Pricebook2", "PricebookEntry");

    private static final List<String> TABLES =
            List.of("account", "contact", "saleslead", "product", "pricebook", "pricebookentry");

    /** What the program printed: each kind and how many records of it there are. */
    String run() throws IOException, InterruptedException, URISyntaxException {
        Path program = Path.of(
                PartnerCopy.class.getResource("/soap-clients/wsc/Copy.java").toURI());
        Path out = Files.createTempFile("copy", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("mainstay.wsc") + File.separator + "64" + File.separator + "*",
                program.toString(),
                from.runFile().getString("url"),
                to.runFile().getString("url")));
        command.addAll(KINDS);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("MAINSTAY_PASSWORD", password);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String printed = Files.readString(out);
        Files.delete(out);
        assertThat(ended && process.exitValue() == 0).as(printed).isTrue();
        return printed;
    }

    /** Fails unless both databases have the same, but for keys, moments and numbers of versions. */
    void isEqual() {
        Database one = Database.of(from);
        Database other = Database.of(to);
        for (String table : TABLES) {
            List<String> columns = one.texts(
                    "select concat('ifnull(convert(', column_name, ' using utf8mb4) collate utf8mb4_bin, \\'\\')')"
                            + " from information_schema.columns where table_schema = database() and table_name = ?"
                            + " and generation_expression is null and column_name not in"
                            + " ('id', 'createdDate', 'lastModifiedDate', 'systemModstamp', 'version')"
                            + " and (column_name not like '%Id' or column_name = 'externalId') order by column_name",
                    table);
            assertThat(columns).as(table).hasSizeGreaterThan(3);
            String rows = "select concat_ws('|', " + String.join(", ", columns) + ") from " + table
                    + " where externalId is not null order by externalId";
            assertThat(other.texts(rows)).as(table).isEqualTo(one.texts(rows));
        }
        for (String relation : List.of(
                "select concat(c.externalId, ' ', a.externalId) from contact c join account a on a.id = c.accountId"
                        + " order by 1",
                "select concat(e.externalId, ' ', p.externalId, ' ', b.externalId) from pricebookentry e join product"
                        + " p on p.id = e.product2Id join pricebook b on b.id = e.pricebook2Id order by 1")) {
            assertThat(other.texts(relation)).isEqualTo(one.texts(relation));
        }
    }
}
