package org.mainstay.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What was and will be done about all of this, and what somebody wrote down. */
final class Activities {
    private static final int TASKS = 320;
    private static final int EVENTS = 220;
    private static final int NOTES = 240;

    private final World world;
    private final Chance chance;
    private final Phrases phrases;
    private final Consumer<DemoRecord> receiver;

    Activities(World world, Chance chance, Consumer<DemoRecord> receiver) {
        this.world = world;
        this.chance = chance;
        this.phrases = new Phrases(chance);
        this.receiver = receiver;
    }

    void invent() {
        for (int n = 1; n <= TASKS; n++) {
            task(n);
        }
        for (int n = 1; n <= EVENTS; n++) {
            event(n);
        }
        for (int n = 1; n <= NOTES; n++) {
            note(n);
        }
    }

    private void task(int n) {
        World.Contact contact = chance.oneOf(world.contacts);
        LocalDate due = chance.day(-200, 60);
        boolean done = chance.oneIn(2);
        receiver.accept(DemoRecord.of("tasks", "demo-task-" + n)
                .with("subject", chance.oneOf("Call", "Email", "Send Quote", "Send Letter"))
                .with("activityDate", due)
                .with("status", done ? "Completed" : chance.oneOf("Not Started", "In Progress", "Deferred"))
                .with("priority", chance.oneOf("Normal", "Normal", "High"))
                .with(
                        "description",
                        phrases.impression(contact.account().region().language()))
                .to("who", contact.id())
                .to("what", about(contact))
                .to("owner", chance.oneOf(world.owners))
                .done());
    }

    /** A lead is all there is to say what it is about. */
    private void event(int n) {
        boolean lead = chance.oneIn(5);
        World.Contact contact = chance.oneOf(world.contacts);
        Instant start = chance.at(chance.day(-300, 45));
        receiver.accept(DemoRecord.of("events", "demo-event-" + n)
                .with("subject", chance.oneOf("Meeting", "Meeting", "Call"))
                .with("startDateTime", start)
                .with("durationInMinutes", chance.oneOf(30, 60, 60, 90))
                .with("location", chance.oneOf("Video", "On site", "Our office"))
                .with("showAs", "Busy")
                .to("who", lead ? chance.oneOf(world.leads).id() : contact.id())
                .to("what", lead ? null : about(contact))
                .to("owner", chance.oneOf(world.owners))
                .done());
    }

    private String about(World.Contact contact) {
        return world.opportunities.stream()
                .filter(opportunity -> opportunity.account() == contact.account())
                .map(World.Opportunity::id)
                .findFirst()
                .orElse(contact.account().id());
    }

    private void note(int n) {
        World.Contact contact = chance.oneOf(world.contacts);
        String language = contact.account().region().language();
        receiver.accept(DemoRecord.of("notes", "demo-note-" + n)
                .with(
                        "title",
                        Region.upTo(
                                80,
                                contact.lastName() + ", " + contact.account().name()))
                .with("body", phrases.impression(language))
                .to("parent", chance.oneIn(2) ? contact.id() : about(contact))
                .to("owner", chance.oneOf(world.owners))
                .done());
    }
}
