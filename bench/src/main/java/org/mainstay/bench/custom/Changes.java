package org.mainstay.bench.custom;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.bench.process.DatabaseAccess;

/** The changes of the model that are made one after the other, and when each was. */
final class Changes {
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration OPEN = Duration.ofSeconds(8);
    /** Every node has heard of a change by then. */
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** Columns that nobody needs any more are dropped within two rounds of housekeeping. */
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(70);

    private interface Step {
        void run() throws IOException, InterruptedException, SQLException;
    }

    /**
     * From when to when a change was under way.
     *
     * @param start in nanoseconds, as {@link System#nanoTime} counts them
     */
    record Mark(String title, long start, long end) {}

    private final Model model;
    private final DatabaseAccess database;
    private final List<Mark> marks = new ArrayList<>();

    Changes(Model model, DatabaseAccess database) {
        this.model = model;
        this.database = database;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Each of them, with a pause behind it. */
    void run() throws IOException, InterruptedException, SQLException {
        step("no change", () -> Thread.sleep(QUIET.toMillis()));
        for (int i = 1; i <= 5; i++) {
            String name = "Plain" + i + "__c";
            step("add a field", () -> model.add(name, "\"type\":\"text\",\"length\":80"));
        }
        step("add an indexed field", () -> model.add("Fresh__c", "\"type\":\"date\",\"indexed\":true"));
        step(
                "add a unique external id",
                () -> model.add("Other__c", "\"type\":\"text\",\"length\":40,\"unique\":true,\"externalId\":true"));
        step(
                "add a reference",
                () -> model.add(
                        "Partner__c",
                        "\"type\":\"reference\",\"referenceTo\":\"Account\",\"relationshipName\":\"Partners\","
                                + "\"onDelete\":\"clear\""));
        step("an index while a transaction is open for 8 s", () -> {
            OpenTransaction open = new OpenTransaction(database, OPEN);
            model.add("Late__c", "\"type\":\"date\",\"indexed\":true");
            open.awaitEnd();
        });
        step("index a number that all have", () -> model.change("Size__c", "\"indexed\":true"));
        step("index a date that all have", () -> model.change("Since__c", "\"indexed\":true"));
        step("make a text unique that all have", () -> model.change("Code__c", "\"unique\":true"));
        step("a longer unique text", () -> model.change("Key__c", "\"length\":60"));
        step("no index any more", () -> model.change("Size__c", "\"indexed\":false"));
        step("retire", () -> model.change("Since__c", "\"retired\":true"));
        step("bring back", () -> model.change("Since__c", "\"retired\":false"));
        step("retire before deleting", () -> model.change("Code__c", "\"retired\":true"));
        step("delete an indexed field", () -> model.delete("Code__c"));
        step("delete a field", () -> model.delete("Plain1__c"));
        step("columns of before are dropped", () -> Thread.sleep(HOUSEKEEPING.toMillis()));
    }

    private void step(String title, Step step) throws IOException, InterruptedException, SQLException {
        System.err.println(title);
        long start = System.nanoTime();
        step.run();
        marks.add(new Mark(title, start, System.nanoTime()));
        Thread.sleep(PAUSE.toMillis()); // every node has heard of it
    }
}
