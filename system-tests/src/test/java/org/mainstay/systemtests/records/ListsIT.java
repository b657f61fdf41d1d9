package org.mainstay.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** Lists: filter, order, pages. Each test looks at the records of a city of its own. */
class ListsIT {

    private final Api api = User.admin();
    private final String city = UUID.randomUUID().toString();
    private final String inCity = "/accounts?filter=" + encoded("billingCity=='" + city + "'");

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String create(String name, Object... more) {
        List<Object> all = new ArrayList<>(List.of("name", name, "billingCity", city));
        all.addAll(Arrays.asList(more));
        return api.post("/accounts", body(all.toArray())).is(201).id();
    }

    private static List<String> ids(List<JsonObject> items) {
        return items.stream().map(item -> item.getString("id")).toList();
    }

    private List<String> names(String query) {
        return api.get(inCity + query).is(200).items().stream()
                .map(item -> item.getString("name"))
                .toList();
    }

    /** All pages of a list, one after the other. */
    private List<JsonObject> pages(String list) {
        List<JsonObject> items = new ArrayList<>();
        Reply page = api.get(list).is(200);
        items.addAll(page.items());
        while (page.next() != null) {
            page = api.get(list + "&cursor=" + page.next()).is(200);
            items.addAll(page.items());
        }
        return items;
    }

    @Test
    void a_list_has_50_items_unless_told_otherwise_and_says_where_the_next_are() {
        for (int i = 0; i < 51; i++) {
            create("n" + i);
        }

        Reply page = api.get(inCity).is(200);
        assertThat(page.items()).hasSize(50);
        assertThat(page.json()).doesNotContainKey("total");
        String link = page.header("Link");
        assertThat(link).startsWith("</api/v1/accounts?").endsWith(">; rel=\"next\"");
        Reply last =
                api.get(link.substring("</api/v1".length(), link.indexOf('>'))).is(200);
        assertThat(last.items()).hasSize(1);
        assertThat(last.next()).isNull();
        assertThat(last.header("Link")).isNull();
        assertThat(api.get(inCity + "&limit=200").items()).hasSize(51);
        assertThat(api.get(inCity + "&limit=1&count=true").json().getInt("total"))
                .isEqualTo(51);
        assertThat(api.get(inCity + "&limit=51").next()).isNull();
    }

    @Test
    void pages_neither_repeat_nor_skip_while_others_write() {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            before.add(create("Name " + i % 40));
        }
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> others = CompletableFuture.supplyAsync(() -> {
            int written = 0;
            for (; !enough.get(); written++) {
                create("Name " + written % 40);
            }
            return written;
        });

        for (String sort : List.of("name", "-name", "-createdDate,name")) {
            List<String> seen = ids(pages(inCity + "&limit=7&fields=id&sort=" + sort));
            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        }
        enough.set(true);
        assertThat(others.join()).isPositive();
    }

    @Test
    void records_without_a_value_come_first_and_in_reverse_last() {
        create("b", "phone", "2", "numberOfEmployees", 20);
        create("none");
        create("a", "phone", "1", "numberOfEmployees", 3);
        create("none too");

        assertThat(names("&sort=phone,name")).containsExactly("none", "none too", "a", "b");
        assertThat(names("&sort=-phone,name")).containsExactly("b", "a", "none", "none too");
        assertThat(names("&sort=-numberOfEmployees,-name")).containsExactly("b", "a", "none too", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fax", "-fax", "fax,-phone", "-fax,phone", "phone,-numberOfEmployees,fax"})
    void a_page_can_end_anywhere_among_equal_and_missing_values(String sort) {
        for (int i = 0; i < 24; i++) {
            String fax = i % 3 == 0 ? null : "fax " + i % 2;
            create(
                    "n" + i,
                    "fax",
                    fax,
                    "phone",
                    i % 4 < 2 ? null : "p",
                    "numberOfEmployees",
                    i % 5 == 0 ? null : i % 2);
        }

        List<String> whole = ids(api.get(inCity + "&limit=200&sort=" + sort).items());
        assertThat(whole).hasSize(24);
        assertThat(ids(pages(inCity + "&limit=1&sort=" + sort))).isEqualTo(whole);
        assertThat(ids(pages(inCity + "&limit=5&sort=" + sort))).isEqualTo(whole);
    }

    @Test
    void equal_values_are_ordered_by_key_in_the_direction_of_the_last_field() {
        List<String> created = List.of(create("x"), create("x"), create("x"));

        assertThat(ids(api.get(inCity + "&sort=name").items())).isEqualTo(created);
        assertThat(ids(api.get(inCity + "&sort=-name").items()))
                .containsExactly(created.get(2), created.get(1), created.get(0));
    }

    @Test
    void conditions_are_joined_by_and() {
        create("a", "phone", "1", "annualRevenue", 5);
        create("b", "phone", "1", "annualRevenue", 6);
        create("c", "phone", "2", "annualRevenue", 5);

        assertThat(names(encoded(";phone==1"))).containsExactlyInAnyOrder("a", "b");
        assertThat(names(encoded(";phone==1;annualRevenue==5.00"))).containsExactly("a");
        assertThat(names(encoded(" and isPersonAccount==false and name==c"))).containsExactly("c");
        assertThat(names(encoded(";phone==3"))).isEmpty();
    }

    @Test
    void conditions_compare_choose_and_look_through_relations() {
        String parent = create("Parent", "annualRevenue", 10);
        create("Child", "parentId", parent, "annualRevenue", 20);
        create("Child of nobody", "annualRevenue", 30);

        assertThat(names("&sort=name&fields=name,annualRevenue")).containsExactly("Child", "Child of nobody", "Parent");
        assertThat(named(";annualRevenue=gt=10")).containsExactly("Child", "Child of nobody");
        assertThat(named(";annualRevenue>=10;annualRevenue<30")).containsExactly("Child", "Parent");
        assertThat(named(";(name==Parent,annualRevenue==30)")).containsExactly("Child of nobody", "Parent");
        assertThat(named(";name==child*")).containsExactly("Child", "Child of nobody");
        assertThat(named(";name!=child*")).containsExactly("Parent");
        assertThat(named(";name=out=(Child,parent)")).containsExactly("Child of nobody");
        assertThat(named(";parent.name==parent")).containsExactly("Child");
        assertThat(named(";parentId=null=;owner.name==Administrator*")).hasSize(2);
    }

    private List<String> named(String more) {
        return names(encoded(more) + "&sort=name");
    }

    @Test
    void related_records_come_along_when_asked_for() {
        String parent = create("Parent");
        String child = create("Child", "parentId", parent);
        api.post("/contacts", body("lastName", "Huber", "accountId", child)).is(201);
        api.post("/contacts", body("lastName", "Adler", "accountId", child)).is(201);

        JsonObject named = api.get(inCity + "&sort=name&fields=name,parent.name,parent.owner.name")
                .is(200)
                .items()
                .get(0);
        assertThat(named.getJsonObject("parent").getString("name")).isEqualTo("Parent");
        assertThat(named.getJsonObject("parent").getJsonObject("owner")).containsOnlyKeys("name");
        assertThat(named.keySet()).containsExactly("name", "parent");
        JsonObject whole = api.get("/accounts/" + child + "?expand=parent,contacts.account,owner")
                .is(200)
                .json();
        assertThat(whole.getJsonObject("parent").getString("id")).isEqualTo(parent);
        assertThat(whole.getJsonObject("owner")).containsOnlyKeys("id", "name");
        JsonObject contacts = whole.getJsonObject("contacts");
        assertThat(contacts.getBoolean("more")).isFalse();
        assertThat(contacts.getJsonArray("items")).hasSize(2);
        assertThat(contacts.getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonObject("account")
                        .getString("id"))
                .isEqualTo(child);
        assertThat(api.get("/accounts/" + parent + "?expand=parent").json().isNull("parent"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "colour", "name", "contacts.colour", "parent.contacts", "parent.parent.parent.parent", ","})
    void what_cannot_be_expanded_is_refused(String expand) {
        Reply refused = api.get("/accounts?expand=" + expand);

        assertThat(refused.code()).as("%s", refused).isIn("MALFORMED_QUERY", "INVALID_FIELD");
    }

    @Test
    void a_filter_can_name_a_related_record_by_its_id() {
        String account = create("Employer");
        String contact = api.post("/contacts", body("lastName", "Huber", "accountId", account))
                .is(201)
                .id();

        assertThat(ids(api.get("/contacts?filter=accountId==" + account).items()))
                .containsExactly(contact);
        assertThat(ids(api.get("/contacts?filter=accountId==" + account.substring(0, 15))
                        .items()))
                .containsExactly(contact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour==red",
                "name",
                "name==",
                "==x",
                "name=like=a",
                "name=null=a",
                "name=in=()",
                "isPersonAccount=gt=false",
                "account.name==a",
                "owner.colour==a",
                "owner.name.name==a",
                "parent.parent.parent.parent.parent.parent.name==a",
                "name==a;",
                "(name==a",
                "version==1",
                "description==x",
                "name=='a",
                "' or '1'=='1",
                "name==a)",
                ""
            })
    void a_filter_that_is_not_offered_is_refused(String filter) {
        Reply refused = api.get("/accounts?filter=" + encoded(filter));

        assertThat(refused.status()).as("%s", refused).isBetween(400, 422);
        assertThat(refused.code()).isIn("MALFORMED_QUERY", "INVALID_FIELD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annualRevenue==much",
                "annualRevenue==1e999999",
                "numberOfEmployees==1.5",
                "isPersonAccount==yes",
                "createdDate==yesterday",
                "createdDate==+99999-01-01T00:00:00Z",
                "createdDate==1699-12-31T23:59:59Z"
            })
    void a_value_that_the_field_cannot_hold_is_refused(String filter) {
        api.get("/accounts?filter=" + encoded(filter)).isRefused(422, "INVALID_TYPE_ON_FIELD_IN_RECORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id==x", "id==001000000000000AAB"})
    void an_id_that_is_none_is_refused(String filter) {
        api.get("/accounts?filter=" + encoded(filter)).isRefused(400, "MALFORMED_ID");
    }

    @Test
    void an_id_of_another_kind_is_refused() {
        api.get("/accounts?filter=id==003000000000001AAA").isRefused(400, "INVALID_ID_FIELD");
        api.get("/accounts?filter=ownerId==001000000000000AAA").isRefused(422, "INVALID_CROSS_REFERENCE_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name==日本",
                "name==😀",
                "externalId==ü",
                "currencyIsoCode==€",
                "currencyIsoCode==😀",
                "type==日本",
                "numberOfEmployees==99999999999",
                "annualRevenue==-1e40",
                "annualRevenue==1e-40",
                "createdDate==1700-01-01T00:00:00Z",
                "createdDate==4000-12-31T23:59:59Z"
            })
    void a_value_that_no_record_has_finds_nothing(String filter) {
        assertThat(api.get("/accounts?filter=" + encoded(filter)).is(200).items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0", "limit=201", "limit=-1", "limit=ten", "limit=", "limit=1e2", "limit=99999999999999999999",
                "count=yes", "count=", "colour=red", "Limit=5", "limit=5&limit=6", "page=2", "offset=10"
            })
    void a_parameter_that_is_unknown_repeated_or_out_of_bounds_is_refused(String parameter) {
        api.get("/accounts?" + parameter).isRefused(400, "INVALID_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "colour", "name,name", "-", "--name", "+name", "description", "version", "name desc"})
    void an_order_that_is_not_offered_is_refused(String sort) {
        Reply refused = api.get("/accounts?sort=" + encoded(sort));

        assertThat(refused.status()).as("%s", refused).isBetween(400, 422);
        assertThat(refused.code()).isIn("MALFORMED_QUERY", "INVALID_FIELD");
    }

    @Test
    void a_cursor_works_for_its_own_list_only() {
        create("a");
        create("b");
        String cursor = api.get(inCity + "&limit=1&sort=name").next();

        api.get(inCity + "&sort=name&limit=9&fields=id&cursor=" + cursor).is(200);
        for (String foreign : List.of(
                inCity + "&sort=-name",
                inCity,
                inCity + "&sort=name,phone",
                "/accounts?sort=name",
                "/accounts?sort=name&filter=" + encoded("billingCity=='" + city + "x'"),
                "/contacts?sort=name")) {
            api.get(foreign + "&cursor=" + cursor).isRefused(400, "INVALID_CURSOR");
        }
    }

    @Test
    void a_cursor_that_was_changed_in_any_place_is_refused() {
        create("a");
        create("b");
        String list = inCity + "&limit=1&sort=name&cursor=";
        String cursor = api.get(list.replace("&cursor=", "")).next();

        for (int i = 0; i < cursor.length(); i++) {
            api.get(list + cursor.substring(0, i)).isRefused(400, "INVALID_CURSOR");
            String other = cursor.charAt(i) == 'A' ? "Q" : "A";
            api.get(list + cursor.substring(0, i) + other + cursor.substring(i + 1))
                    .isRefused(400, "INVALID_CURSOR");
        }
        for (String garbage : List.of("AAAA", "%00", "%F0%9F%98%80", "..", cursor + "A", cursor + cursor, "=", "a b")) {
            api.get(list + garbage.replace(" ", "%20")).isRefused(400, "INVALID_CURSOR");
        }
    }
}
