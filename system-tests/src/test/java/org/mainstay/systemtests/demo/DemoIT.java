package org.mainstay.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.kinds.DescribedKind;
import org.mainstay.systemtests.server.Eventually;
import org.mainstay.systemtests.server.LaunchedServer;

/** A first start with invented data, and a second one. */
@Tag("micro")
class DemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PASSWORD = "to be looked at only";
    private static final String NAMES = "select concat(externalId, ' ', name) from account order by id";
    private static final long SEED = 7;

    private final Path data = LaunchedServer.freshFolder("demo");

    private LaunchedServer start(String password, String... more) {
        Map<String, String> environment = password == null ? Map.of() : Map.of("MAINSTAY_ADMIN_PASSWORD", password);
        LaunchedServer server = LaunchedServer.start(data, environment, more).awaitReady();
        Eventually.within(PATIENCE, () -> server.command().output().contains("emo data"));
        return server;
    }

    @Test
    void a_new_installation_gets_records_of_every_kind_once() {
        List<String> names;
        long journal;
        try (LaunchedServer first = start(PASSWORD, "--demo", "--demo-seed", Long.toString(SEED))) {
            assertThat(first.command().output()).contains("records of the seed " + SEED + " written");
            Database database = Database.of(first);
            Api api = Api.at(first.runFile().getString("url")).as("admin", PASSWORD);
            assertThat(DescribedKind.all(api).filter(kind -> kind.offers("create")))
                    .allSatisfy(kind -> assertThat(
                                    api.get("/" + kind.path() + "?limit=1").items())
                            .as("%s", kind)
                            .isNotEmpty());
            isPlausible(database);
            database.hasJournalThatAgrees();
            names = database.texts(NAMES);
            journal = database.journalRows();
        }
        try (LaunchedServer second = start(PASSWORD, "--demo")) {
            assertThat(second.command().output()).contains("there are accounts already");
            assertThat(Database.of(second).texts(NAMES)).isEqualTo(names);
            assertThat(Database.of(second).journalRows()).isEqualTo(journal);
        }
        assertThat(names).isEqualTo(namesOfTheSameSeed());
    }

    private static void isPlausible(Database database) {
        for (String table :
                List.of("account", "contact", "saleslead", "opportunity", "supportcase", "task", "event", "note")) {
            assertThat(database.number("select count(*) from `" + table + "`"))
                    .as(table)
                    .isGreaterThan(200);
        }
        assertThat(database.number("select count(distinct billingCountryCode) from account"))
                .isGreaterThan(5);
        assertThat(database.number("select count(*) from opportunity where amount > 0"))
                .isGreaterThan(200);
        assertThat(database.number("select count(*) from account where createdDate < now() - interval 370 day"
                        + " or createdDate > now()"))
                .isZero();
    }

    /** In another installation. */
    private List<String> namesOfTheSameSeed() {
        Path other = LaunchedServer.freshFolder("demo-again");
        try (LaunchedServer again = LaunchedServer.start(other, Map.of(), "--demo", "--demo-seed", Long.toString(SEED))
                .awaitReady()) {
            Eventually.within(PATIENCE, () -> again.command().output().contains("emo data"));
            return Database.of(again).texts(NAMES);
        }
    }
}
