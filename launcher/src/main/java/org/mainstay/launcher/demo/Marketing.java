package org.mainstay.launcher.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Campaigns, the people they address, and those who might become customers. */
final class Marketing {
    private static final int CAMPAIGNS = 24;
    private static final int LEADS = 300;
    private static final int MEMBERS = 420;
    private static final List<String> STATUS =
            List.of("Open - Not Contacted", "Working - Contacted", "Working - Contacted", "Closed - Not Converted");

    private final World world;
    private final Chance chance;
    private final Consumer<DemoRecord> receiver;

    Marketing(World world, Chance chance, Consumer<DemoRecord> receiver) {
        this.world = world;
        this.chance = chance;
        this.receiver = receiver;
    }

    void invent() {
        for (int n = 1; n <= CAMPAIGNS; n++) {
            campaign(n);
        }
        for (int n = 1; n <= LEADS; n++) {
            lead(n);
        }
        members();
    }

    private void campaign(int n) {
        String type = chance.oneOf("Webinar", "Trade Show", "Email", "Conference", "Direct Mail");
        LocalDate start = chance.day(-330, -30);
        String id = "demo-campaign-" + n;
        receiver.accept(DemoRecord.of("campaigns", id)
                .with("name", type + " " + start.getYear() + "/" + start.getMonthValue() + " no. " + n)
                .with("type", type)
                .with("status", chance.oneOf("Planned", "In Progress", "Completed", "Completed"))
                .with("startDate", start)
                .with("endDate", start.plusDays(chance.between(1, 40)))
                .with("budgetedCost", chance.amount(2_000, 40_000))
                .with("expectedRevenue", chance.amount(20_000, 400_000))
                .with("currencyIsoCode", "EUR")
                .with("isActive", chance.oneIn(2))
                .to("owner", chance.oneOf(world.owners))
                .done());
        world.campaigns.add(id);
    }

    private void lead(int n) {
        Region region = chance.oneOf(world.regions);
        String company = region.company();
        String site = Region.site(company, 1000 + n);
        Region.Person person = region.person(site, n);
        Region.Address address = region.address();
        String id = "demo-lead-" + n;
        receiver.accept(DemoRecord.of("leads", id)
                .with("salutation", person.salutation())
                .with("firstName", person.firstName())
                .with("lastName", person.lastName())
                .with("company", company)
                .with("title", region.jobTitle())
                .with("email", person.email())
                .with("phone", person.phone())
                .with("website", "https://www." + site)
                .with("street", address.street())
                .with("city", address.city())
                .with("postalCode", address.postalCode())
                .with("country", address.country())
                .with("countryCode", address.countryCode())
                .with("leadSource", chance.oneOf("Web", "Web", "Purchased List", "Partner Referral"))
                .with("status", chance.oneOf(STATUS))
                .with("rating", chance.oneOf("Hot", "Warm", "Cold"))
                .with("numberOfEmployees", chance.between(2, 900))
                .with("createdDate", chance.moment())
                .to("owner", chance.oneIn(5) ? "demo-group-web-leads" : chance.oneOf(world.owners))
                .done());
        world.leads.add(new World.Lead(id));
    }

    /** One person is a member of a campaign once. */
    private void members() {
        Set<String> taken = new HashSet<>();
        for (int n = 1; n <= MEMBERS; n++) {
            boolean lead = chance.oneIn(2);
            String person = lead
                    ? chance.oneOf(world.leads).id()
                    : chance.oneOf(world.contacts).id();
            String campaign = chance.oneOf(world.campaigns);
            if (taken.add(campaign + person)) {
                receiver.accept(DemoRecord.of("campaign-members", "demo-member-" + n)
                        .to("campaign", campaign)
                        .to(lead ? "lead" : "contact", person)
                        .with("status", chance.oneIn(3) ? "Responded" : "Sent")
                        .done());
            }
        }
    }
}
