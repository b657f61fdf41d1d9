package org.mainstay.launcher.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Opportunities in every stage, with what is offered and who decides. */
final class Sales {
    private static final int OPPORTUNITIES = 260;
    private static final List<String> OPEN = List.of(
            "Prospecting",
            "Qualification",
            "Needs Analysis",
            "Value Proposition",
            "Id. Decision Makers",
            "Perception Analysis",
            "Proposal/Price Quote",
            "Negotiation/Review");
    private static final List<String> ROLES =
            List.of("Decision Maker", "Economic Buyer", "Evaluator", "Influencer", "Technical Buyer", "Business User");

    private final World world;
    private final Chance chance;
    private final Consumer<DemoRecord> receiver;

    Sales(World world, Chance chance, Consumer<DemoRecord> receiver) {
        this.world = world;
        this.chance = chance;
        this.receiver = receiver;
    }

    void invent() {
        for (int n = 1; n <= OPPORTUNITIES; n++) {
            opportunity(n);
        }
        for (World.Opportunity opportunity : world.opportunities) {
            int items = chance.between(1, 4);
            for (int item = 1; item <= items; item++) {
                lineItem(opportunity.id(), item, chance.oneOf(pricesIn(opportunity.currency())));
            }
        }
        world.opportunities.forEach(this::roles);
    }

    private void opportunity(int n) {
        World.Account account = chance.oneOf(world.accounts);
        World.Price first = chance.oneOf(pricesIn(account.region().currency()));
        boolean closed = chance.oneIn(2);
        String id = "demo-opportunity-" + n;
        String name =
                Region.upTo(100, account.name()) + " " + chance.oneOf("renewal", "new line", "extension", "pilot");
        receiver.accept(DemoRecord.of("opportunities", id)
                .with("name", name)
                .to("account", account.id())
                .to("owner", chance.oneOf(world.owners))
                .to("pricebook2", first.book())
                .to("campaign", chance.oneIn(4) ? chance.oneOf(world.campaigns) : null)
                .with("currencyIsoCode", first.currency())
                .with(
                        "stageName",
                        closed ? chance.oneOf("Closed Won", "Closed Won", "Closed Lost") : chance.oneOf(OPEN))
                .with("closeDate", closed ? chance.day(-300, -1) : chance.day(5, 150))
                .with("type", chance.oneOf("New Business", "Existing Business"))
                .with("leadSource", chance.oneOf("Web", "Partner Referral", "Phone Inquiry"))
                .with("nextStep", closed ? null : chance.oneOf("Send quote", "Demonstration", "Call back", "Contract"))
                .with("createdDate", chance.momentAfter(account.since()))
                .done());
        world.opportunities.add(new World.Opportunity(id, account, first.currency()));
    }

    /** Where there is no price book for a currency, the offer is in euros. */
    private List<World.Price> pricesIn(String currency) {
        List<World.Price> same = world.prices.stream()
                .filter(price -> price.currency().equals(currency))
                .toList();
        return same.isEmpty() ? pricesIn("EUR") : same;
    }

    private void lineItem(String opportunity, int number, World.Price price) {
        receiver.accept(DemoRecord.of("opportunity-line-items", opportunity + "-item-" + number)
                .to("opportunity", opportunity)
                .to("pricebookEntry", price.id())
                .with("quantity", BigDecimal.valueOf(chance.between(1, 25)))
                .with("discount", chance.oneIn(3) ? BigDecimal.valueOf(chance.oneOf(5, 10, 15)) : null)
                .with("sortOrder", number)
                .done());
    }

    private void roles(World.Opportunity opportunity) {
        List<World.Contact> people = world.contacts.stream()
                .filter(contact -> contact.account() == opportunity.account())
                .limit(2)
                .toList();
        for (int n = 0; n < people.size(); n++) {
            receiver.accept(DemoRecord.of("opportunity-contact-roles", opportunity.id() + "-role-" + n)
                    .to("opportunity", opportunity.id())
                    .to("contact", people.get(n).id())
                    .with("role", chance.oneOf(ROLES))
                    .with("isPrimary", n == 0)
                    .done());
        }
    }
}
