package org.mainstay.launcher.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Companies with the people who work there, and people who buy for themselves. */
final class Customers {
    private static final int ACCOUNTS = 240;
    private static final int CONTACTS = 420;
    private static final List<String> INDUSTRIES = List.of(
            "Agriculture",
            "Chemicals",
            "Construction",
            "Energy",
            "Food & Beverage",
            "Healthcare",
            "Hospitality",
            "Machinery",
            "Manufacturing",
            "Retail",
            "Shipping",
            "Technology",
            "Utilities");
    private static final List<String> DEPARTMENTS =
            List.of("Purchasing", "Finance", "Operations", "Engineering", "IT", "Management");

    private final World world;
    private final Chance chance;
    private final Consumer<DemoRecord> receiver;

    Customers(World world, Chance chance, Consumer<DemoRecord> receiver) {
        this.world = world;
        this.chance = chance;
        this.receiver = receiver;
    }

    void invent() {
        for (int n = 1; n <= ACCOUNTS; n++) {
            Region region = chance.oneOf(world.regions);
            DemoRecord.Draft account = DemoRecord.of("accounts", "demo-account-" + n);
            Instant since = chance.moment();
            address(account, region.address());
            account.with("currencyIsoCode", region.currency())
                    .with("createdDate", since)
                    .with("rating", chance.oneOf("Hot", "Warm", "Cold"))
                    .with("accountSource", chance.oneOf("Web", "Phone Inquiry", "Partner Referral", "Other"))
                    .to("owner", chance.oneOf(world.owners));
            if (n % 12 == 0) {
                person(account, region, n);
            } else {
                company(account, region, n, since);
            }
            receiver.accept(account.done());
        }
        for (int n = 1; n <= CONTACTS; n++) {
            contact(n);
        }
    }

    private static void address(DemoRecord.Draft account, Region.Address address) {
        account.with("billingStreet", address.street())
                .with("billingCity", address.city())
                .with("billingState", address.state())
                .with("billingPostalCode", address.postalCode())
                .with("billingCountry", address.country())
                .with("billingCountryCode", address.countryCode());
    }

    private static void person(DemoRecord.Draft account, Region region, int n) {
        Region.Person person = region.person("home" + n + ".example", n);
        account.with("isPersonAccount", true)
                .with("salutation", person.salutation())
                .with("firstName", person.firstName())
                .with("lastName", person.lastName())
                .with("personEmail", person.email())
                .with("phone", person.phone())
                .with("type", "Customer - Direct");
    }

    private void company(DemoRecord.Draft account, Region region, int n, Instant since) {
        String name = region.company();
        String site = Region.site(name, n);
        int employees = chance.between(3, 40) * chance.oneOf(1, 1, 5, 20, 100);
        account.with("name", name)
                .with("website", "https://www." + site)
                .with("phone", region.person(site, n).phone())
                .with("accountNumber", "C-" + (10_000 + n))
                .with("industry", chance.oneOf(INDUSTRIES))
                .with("type", chance.oneOf("Prospect", "Customer - Direct", "Customer - Channel", "Vendor"))
                .with("ownership", chance.oneOf("Public", "Private", "Private", "Subsidiary"))
                .with("numberOfEmployees", employees)
                .with("annualRevenue", chance.amount(60_000, 200_000).multiply(java.math.BigDecimal.valueOf(employees)))
                .with("yearStarted", Integer.toString(chance.between(1890, 2022)))
                .to(
                        "parent",
                        n > 200 ? chance.oneOf(world.accounts.subList(0, 100)).id() : null);
        world.accounts.add(new World.Account("demo-account-" + n, name, region, site, since));
    }

    private void contact(int n) {
        World.Account account = chance.oneOf(world.accounts);
        Region.Person person = account.region().person(account.site(), n);
        String id = "demo-contact-" + n;
        receiver.accept(DemoRecord.of("contacts", id)
                .to("account", account.id())
                .to("owner", chance.oneOf(world.owners))
                .with("createdDate", chance.momentAfter(account.since()))
                .with("salutation", person.salutation())
                .with("firstName", person.firstName())
                .with("lastName", person.lastName())
                .with("email", person.email())
                .with("phone", person.phone())
                .with("title", account.region().jobTitle())
                .with("department", chance.oneOf(DEPARTMENTS))
                .with("birthdate", chance.day(-65 * 365, -22 * 365))
                .with("doNotCall", chance.oneIn(12))
                .done());
        world.contacts.add(new World.Contact(id, person.lastName(), account));
    }
}
