package org.mainstay.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.platform.search.Hit.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.crm.contact.ContactRules;
import org.mainstay.platform.record.MergeRequest;
import org.mainstay.platform.record.RecordMerger;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.RecordScope;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** The index is what the records are, and what is found is what was asked for, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchDbTest {

    /** Agents see no telephone numbers, and only accounts of Vienna. */
    private static final class Strict extends RolePermissions {
        @Override
        public boolean mayRead(CallerContext caller, RecordType type, Field field) {
            return !caller.role().equals(Roles.AGENT) || !field.name().equals("phone");
        }

        @Override
        public RecordScope scope(CallerContext caller, RecordType type) {
            return caller.role().equals(Roles.AGENT) && type.apiName().equals("Account")
                    ? new RecordScope(type.field("billingCity"), "Wien")
                    : RecordScope.ALL;
        }
    }

    private TestEngine test;
    private TestRecords records;
    private TestSearch search;

    @BeforeAll
    void start() {
        test = new TestEngine(
                TestPlatform.own(), new Strict(), related -> List.of(new AccountRules(), new ContactRules()));
        records = new TestRecords(test);
        search = new TestSearch(test);
        search.build.proceed(); // migrations make records, too
        search.build.proceed();
    }

    private FieldValues account(String name, Object... more) {
        FieldValues values = records.values("Account", "name", name);
        values.putAll(records.values("Account", more));
        List<Object> all = new ArrayList<>();
        values.forEach((field, value) -> all.addAll(List.of(field.name(), value)));
        return records.create("Account", all.toArray());
    }

    private List<Long> accounts(String text) {
        return search.keys(text, "Account");
    }

    @Test
    void the_index_follows_the_record() {
        FieldValues account = account("Follow Höhe", "billingCity", "Graz");
        assertThat(search.tokens(account)).containsExactly("follow", "graz", "hohe");

        records.change(account, "billingCity", "Gräz", "industry", "Retail");
        assertThat(search.tokens(account)).containsExactly("follow", "graz", "hohe");
        records.change(account, "billingCity", "Linz");
        assertThat(search.tokens(account)).containsExactly("follow", "hohe", "linz");
        records.change(account, "billingCity", null);
        assertThat(search.tokens(account)).containsExactly("follow", "hohe");

        records.delete(account);
        assertThat(search.tokens(account)).isEmpty();
        assertThat(accounts("follow hohe")).isEmpty();
        records.restore(account);
        assertThat(search.tokens(account)).containsExactly("follow", "hohe");
        records.purge(account);
        assertThat(search.tokens(account)).isEmpty();
    }

    @Test
    void what_goes_with_a_record_goes_from_the_index_and_a_merge_leaves_one() {
        FieldValues master = account("Merging one");
        FieldValues duplicate = account("Merging two");
        FieldValues contact = records.create("Contact", "lastName", "Mergeable", "accountId", duplicate.key());
        test.platform.transactions().required(() -> new RecordMerger(test.engine, test.store, test.platform.registry())
                .merge(
                        TestPlatform.caller(Roles.ADMIN),
                        new MergeRequest(test.type("Account"), master.key(), List.of(duplicate.key()), null, null)));
        assertThat(accounts("merging")).containsExactly(master.key());
        assertThat(search.tokens(duplicate)).isEmpty();
        assertThat(search.tokens(contact)).containsExactly("mergeable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zöllner & Söhne GmbH | zollner; ZÖLL; söhne zöll; gmbh zollner sohne; zo",
                "Großmann Straßenbau  | grossmann; Großm; strassenbau; STRASSENBAU",
                "AG der Zwei          | AG; zwei ag",
                "Zweite IT            | it zweite",
                "Zirkel C++           | C++ zirkel; zirkel c; c+ zirkel",
                "Ζαχαρίας Παπαδόπουλος | ζαχαριας; ΠΑΠΑΔΌΠΟΥΛΟΣ; παπαδοπουλοσ ζαχ",
                "Щёлково              | щелково; ЩЁЛ",
                "شركة الأمل            | الامل; شركه الأمل",
                "חברת השלום           | השלו; השלום חברת",
                "กรุงเทพมหานคร         | กรุงเทพ; มหานคร; ก",
                "北京中关村             | 北京; 中关; 中关村; 村",
                "東京電力ホールディングス | 電力; 東京電力; ホール; 東; ﾎｰﾙ",
                "삼성전자              | 삼성; 전자; 성전",
                "O'Zbrien Ltd         | o'zbrien; ozbrien; zbrien; O’Zbrien"
            })
    void a_name_of_any_script_is_found(String name, String searches) {
        FieldValues account = account(name);
        for (String text : searches.split(";")) {
            assertThat(accounts(text.strip())).as(text).contains(account.key());
        }
    }

    @Test
    void addresses_and_numbers_are_found_however_they_are_written() {
        FieldValues account = account(
                "Reachable",
                "phone",
                "+43 (0)1 234 5678-90",
                "personEmail",
                "first.second@sub.reach.example",
                "website",
                "https://www.reachable.example/start",
                "externalId",
                "REACH-000471");
        for (String text : List.of(
                "first.second@sub.reach.example",
                "FIRST.SECOND@SUB",
                "second",
                "@sub.reach.example",
                "reach.example",
                "+43123456789" + "0",
                "0043 1 2345678 90",
                "01 234 5678-90",
                "5678-90",
                "67890",
                "+43 1 234",
                "www.reachable.example",
                "http://reachable.example",
                "reach-000471",
                "471 reach",
                "reachable +43 (1) 234567890")) {
            assertThat(accounts(text)).as(text).containsExactly(account.key());
        }
        assertThat(accounts("567-80")).isEmpty();
        FieldValues local = account("Local", "phone", "(0512) 98 76 54");
        assertThat(accounts("+43 512 987654")).containsExactly(local.key());
    }

    @Test
    void all_words_must_be_there_but_not_in_one_field() {
        FieldValues both = account("Allwords Nord", "billingCity", "Kiel");
        account("Allwords Süd", "billingCity", "Ulm");
        assertThat(accounts("allwords kiel")).containsExactly(both.key());
        assertThat(accounts("kie allw nor")).containsExactly(both.key());
        assertThat(accounts("allwords kiel ulm")).isEmpty();
        assertThat(accounts("words kiel")).isEmpty();
        assertThat(accounts("*** … 😀")).isEmpty();
    }

    @Test
    void what_says_just_this_comes_first_and_a_beginning_last() {
        FieldValues beginning = account("Rankin Partners");
        FieldValues city = account("Elsewhere", "billingCity", "Rank");
        FieldValues word = account("Second Rank");
        FieldValues name = account("RANK");
        assertThat(accounts("rank")).containsExactly(name.key(), city.key(), word.key(), beginning.key());
    }

    @Test
    void the_places_of_the_words_are_told() {
        account("Kältehaus und Wärmehaus", "billingCity", "Kälteberg");
        Hit hit = search.hits(TestPlatform.caller(Roles.ADMIN), "kalte warmehaus", "Account")
                .get(0);
        assertThat(hit.name()).isEqualTo("Kältehaus und Wärmehaus");
        assertThat(hit.highlights())
                .extracting(h -> h.field().name(), Hit.Highlight::ranges)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", List.of(new Range(0, 9), new Range(14, 23))),
                        org.assertj.core.groups.Tuple.tuple("billingCity", List.of(new Range(0, 9))));
    }

    @Test
    void the_permission_hook_is_asked_about_records_and_fields() {
        FieldValues wien = account("Hooked", "billingCity", "Wien", "phone", "0664 1112223");
        account("Hooked", "billingCity", "Linz", "phone", "0664 1112223");
        CallerContext agent = TestPlatform.caller(Roles.AGENT);
        assertThat(search.hits(agent, "hooked", "Account")).extracting(Hit::key).containsExactly(wien.key());
        assertThat(search.hits(agent, "0664 1112223", "Account")).isEmpty();
        assertThat(search.hits(agent, "hooked 0664 1112223", "Account")).isEmpty();
        assertThat(accounts("0664 1112223")).hasSize(2);
    }

    @Test
    void who_may_see_few_of_many_finds_those() {
        List<FieldValues> all = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            all.add(account("Crowded", "billingCity", i == 0 || i == 449 ? "Wien" : "Linz"));
        }
        assertThat(search.hits(TestPlatform.caller(Roles.AGENT), "crowd", "Account"))
                .extracting(Hit::key)
                .containsExactly(all.get(0).key(), all.get(449).key());
        FieldValues exact = account("Crowd");
        assertThat(accounts("crowd").get(0)).isEqualTo(exact.key());
        FieldValues late = account("Crowded & Co", "billingCity", "Crowded");
        assertThat(accounts("Crowded & Co").get(0)).isEqualTo(late.key());
    }

    @Test
    void an_index_that_is_built_is_the_one_that_was_kept() {
        account("Rebuilt Eins", "phone", "01 234567");
        FieldValues binned = account("Rebuilt Zwei");
        records.delete(binned);
        List<String> kept = search.index();
        search.sql.update("delete from search_token where recordKey mod 2 = 0");
        search.sql.update("delete from search_record where recordKey mod 2 = 0");
        search.sql.update("delete from search_state");
        search.sql.update("insert into search_token (kind, token, recordKey) values ('zzz', 'gone', -1)");
        search.sql.update("insert into search_record (kind, tokens, recordKey) values ('zzz', ' gone ', -1)");
        search.sql.update("insert into search_state (kind, signature, nextKey) values ('zzz', '', null)");
        search.build.proceed();
        assertThat(search.isBuilt()).isFalse();
        search.build.proceed();
        assertThat(search.isBuilt()).isTrue();
        assertThat(search.index()).isEqualTo(kept);
    }

    @Test
    void an_index_that_is_built_while_records_change_is_complete() throws InterruptedException {
        List<FieldValues> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(account("Meanwhile " + i, "billingCity", "Before" + i));
        }
        search.sql.update("delete from search_record where recordKey mod 3 = 0");
        search.sql.update("update search_state set nextKey = 0");
        Thread changing = new Thread(() -> {
            for (int i = 0; i < 300; i++) {
                FieldValues account = all.get(i * 7 % 300);
                if (i % 5 == 0) {
                    records.delete(account);
                } else {
                    records.change(account, "billingCity", "After" + i);
                }
            }
        });
        changing.start();
        search.build.proceed();
        changing.join();
        List<String> kept = search.index();
        search.sql.update("update search_state set nextKey = 0");
        search.build.proceed();
        assertThat(search.isBuilt()).isTrue();
        assertThat(search.index()).isEqualTo(kept).anyMatch(row -> row.endsWith(" after7"));
    }

    @Test
    void a_record_with_tokens_of_before_can_still_be_written() {
        FieldValues account = account("Stale");
        new IndexRows(search.sql).replace("001", java.util.Map.of(account.key(), Set.of("left", "over")));
        records.change(account, "billingCity", "Enns");
        assertThat(search.tokens(account)).containsExactly("enns", "stale");
    }
}
