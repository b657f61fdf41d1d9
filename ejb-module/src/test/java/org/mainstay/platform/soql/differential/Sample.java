package org.mainstay.platform.soql.differential;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.crm.contact.ContactRules;
import org.mainstay.crm.opportunity.OpportunityRules;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** A few hundred records of three kinds that refer to each other, with gaps and with texts that are nearly equal. */
final class Sample {

    static final List<String> KINDS = List.of("Account", "Contact", "Opportunity");

    /** How many opportunities and contacts are in the recycle bin. */
    static final int DELETED = 10;

    /** A field of each kind that only this test fills, so that it finds its own records. */
    private static final Map<String, String> MARKS =
            Map.of("Account", "site", "Contact", "department", "Opportunity", "nextStep");

    private static final List<String> NAMES = List.of(
            "Müller",
            "Muller",
            "MÜLLER",
            "mueller",
            "Straße",
            "Strasse",
            "STRASSE",
            "Łódź",
            "Lodz",
            "naïve",
            "naive",
            "Naive ",
            "Zoë",
            "Zoe",
            "Ångström",
            "Angstrom",
            "O'Neil",
            "o'neil",
            "50% off",
            "50_ off",
            "back\\slash",
            "東京",
            "🙂 Ltd",
            "a",
            "A",
            "ä",
            "z",
            "Blue Harbour",
            "blue harbour",
            "Éclair",
            "eclair");

    private static final List<String> CITIES =
            List.of("Wien", "WIEN", "Linz", "Graz", "Köln", "Koln", "Sèvres", "Sevres");
    private static final List<String> INDUSTRIES = List.of("Retail", "Energy", "Banking", "Other");

    private final TestEngine engine = new TestEngine(
            Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)),
            related -> List.of(new AccountRules(), new ContactRules(), new OpportunityRules(related)));
    private final String mark = UUID.randomUUID().toString();
    private final Random random;
    private final Map<String, List<FieldValues>> live = new HashMap<>();
    private final Map<Long, FieldValues> byKey = new HashMap<>();
    private final CallerContext admin = TestPlatform.caller(Roles.ADMIN);

    Sample(long seed) {
        random = new Random(seed);
        create("Account", 60, this::account);
        create("Account", 60, this::account); // some below those of the first round
        create("Contact", 160, this::contact);
        create("Opportunity", 80, this::opportunity);
        delete("Opportunity");
        delete("Contact");
    }

    TestEngine engine() {
        return engine;
    }

    Schema schema() {
        return engine.platform.registry().schema();
    }

    /** The records that a list shows. */
    List<FieldValues> live(String kind) {
        return live.get(kind);
    }

    FieldValues byKey(long key) {
        return byKey.get(key);
    }

    /** What keeps a query to the records of this sample. */
    String onlySoql(String kind) {
        return schema().type(kind).field(MARKS.get(kind)).apiName() + " = '" + mark + "'";
    }

    String onlyRsql(String kind) {
        return MARKS.get(kind) + "=='" + mark + "'";
    }

    Set<String> texts() {
        Set<String> texts = new HashSet<>();
        byKey.values()
                .forEach(record -> record.forEach((field, value) -> {
                    if (value instanceof String text) {
                        texts.add(text);
                    }
                }));
        return texts;
    }

    private interface Filler {
        void fill(FieldValues values);
    }

    private void create(String kind, int count, Filler filler) {
        RecordType type = schema().type(kind);
        List<RecordWrite> writes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FieldValues values = new FieldValues(type).set(MARKS.get(kind), mark);
            filler.fill(values);
            writes.add(RecordWrite.create(values));
        }
        engine.engine
                .save(admin, new SaveRequest(type, Operation.CREATE, null, writes, Atomicity.ALL_OR_NONE))
                .forEach(result -> {
                    live.computeIfAbsent(kind, k -> new ArrayList<>()).add(result.record());
                    byKey.put(result.record().key(), result.record());
                });
    }

    private void delete(String kind) {
        RecordType type = schema().type(kind);
        List<FieldValues> records = live.get(kind);
        for (int i = 0; i < DELETED; i++) {
            FieldValues gone = records.remove(random.nextInt(records.size()));
            engine.engine.save(admin, SaveRequest.of(type, Operation.DELETE, RecordWrite.of(gone.key())));
        }
    }

    private void account(FieldValues account) {
        account.set("name", one(NAMES) + (random.nextInt(3) == 0 ? " " + random.nextInt(5) : ""))
                .set("billingCity", maybe(one(CITIES)))
                .set("industry", maybe(one(INDUSTRIES)))
                .set("annualRevenue", maybe(BigDecimal.valueOf(random.nextInt(500_000), 2)))
                .set("currencyIsoCode", one(List.of("EUR", "USD")))
                .set("numberOfEmployees", maybe((long) random.nextInt(20)))
                .set("externalId", maybe((random.nextBoolean() ? "K-" : "k-") + mark + random.nextInt(1_000_000)))
                .set("createdDate", moment());
        if (live.containsKey("Account")) {
            account.set("parentId", maybe(one(live.get("Account")).key()));
        }
    }

    private void contact(FieldValues contact) {
        contact.set("lastName", one(NAMES))
                .set("firstName", maybe(one(NAMES)))
                .set("title", maybe(one(List.of("CEO", "ceo", "Héad", "Head", ""))))
                .set("birthdate", maybe(LocalDate.of(1960 + random.nextInt(40), 1 + random.nextInt(12), 15)))
                .set("doNotCall", random.nextBoolean())
                .set("createdDate", moment())
                .set("accountId", maybe(one(live.get("Account")).key()));
    }

    private void opportunity(FieldValues opportunity) {
        opportunity
                .set("name", one(NAMES))
                .set("stageName", one(List.of("Prospecting", "Closed Won", "Closed Lost", "Needs Analysis")))
                .set("amount", maybe(BigDecimal.valueOf(random.nextInt(100_000), 2)))
                .set("currencyIsoCode", "EUR")
                .set("closeDate", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)))
                .set("accountId", maybe(one(live.get("Account")).key()));
    }

    private Instant moment() {
        return Instant.parse("2024-02-28T22:30:00.000Z").plusSeconds(random.nextInt(60) * 3_600L * 24 * 7);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
