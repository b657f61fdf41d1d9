package org.mainstay.launcher.demo;

import java.time.Instant;
import java.util.function.Consumer;

/** Cases, from where customers have a problem to where it is solved. */
final class Service {
    private static final int CASES = 280;

    private final World world;
    private final Chance chance;
    private final Phrases phrases;
    private final Consumer<DemoRecord> receiver;

    Service(World world, Chance chance, Consumer<DemoRecord> receiver) {
        this.world = world;
        this.chance = chance;
        this.phrases = new Phrases(chance);
        this.receiver = receiver;
    }

    void invent() {
        for (int n = 1; n <= CASES; n++) {
            World.Contact contact = chance.oneOf(world.contacts);
            World.Account account = contact.account();
            String language = account.region().language();
            String id = "demo-case-" + n;
            Instant since = chance.momentAfter(account.since());
            receiver.accept(DemoRecord.of("cases", id)
                    .to("account", account.id())
                    .to("contact", contact.id())
                    .to("product", chance.oneOf(world.products).id())
                    .to("owner", chance.oneIn(4) ? "demo-group-first-level" : chance.oneOf(world.owners))
                    .with("subject", phrases.problem(language))
                    .with("description", account.region().sentence())
                    .with("type", chance.oneOf("Problem", "Problem", "Question", "Feature Request"))
                    .with("status", chance.oneOf("New", "Working", "Escalated", "Closed", "Closed", "Closed"))
                    .with("priority", chance.oneOf("High", "Medium", "Medium", "Low"))
                    .with("origin", chance.oneOf("Phone", "Email", "Web"))
                    .with("reason", chance.oneOf("Installation", "Performance", "Breakdown", "Other"))
                    .with("createdDate", since)
                    .done());
            world.cases.add(new World.Case(id, account, since));
        }
        world.cases.forEach(this::comments);
    }

    private void comments(World.Case commented) {
        int comments = chance.between(0, 3);
        for (int n = 1; n <= comments; n++) {
            receiver.accept(DemoRecord.of("case-comments", commented.id() + "-comment-" + n)
                    .to("parent", commented.id())
                    .with(
                            "commentBody",
                            phrases.answer(commented.account().region().language()))
                    .with("isPublished", chance.oneIn(2))
                    .with("createdDate", chance.momentAfter(commented.since()))
                    .done());
        }
    }
}
