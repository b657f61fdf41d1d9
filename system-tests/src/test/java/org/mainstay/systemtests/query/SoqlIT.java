package org.mainstay.systemtests.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** The form of what queries are answered with; what they find is compared elsewhere. */
class SoqlIT {

    private final Api api = User.admin();
    private final String mark = UUID.randomUUID().toString();
    private String parent;

    @BeforeEach
    void create() {
        parent = api.post(
                        "/accounts", body("name", "Parent", "site", mark, "industry", "Retail", "annualRevenue", 1234))
                .is(201)
                .id();
        api.post("/accounts", body("name", "Child", "site", mark, "industry", "Retail", "parentId", parent))
                .is(201);
        for (String name : List.of("Ada", "Ben", "Cem")) {
            api.post("/contacts", body("lastName", name, "accountId", parent, "department", mark))
                    .is(201);
        }
    }

    private Reply query(String soql, String... more) {
        return api.get("/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8) + String.join("", more));
    }

    private String marked(String soql) {
        return soql + " WHERE Site = '" + mark + "'";
    }

    @Test
    void parents_are_objects_and_children_lists() {
        List<JsonObject> items = query(marked(
                                "SELECT Name, Parent.Name, Parent.Owner.Username,"
                                        + " (SELECT LastName, Account.Name FROM Contacts ORDER BY LastName DESC LIMIT 2) FROM Account")
                        + " ORDER BY Name")
                .is(200)
                .items();
        assertThat(items).hasSize(2);
        JsonObject child = items.get(0);
        assertThat(child.getJsonObject("parent").getString("name")).isEqualTo("Parent");
        assertThat(child.getJsonObject("parent").getJsonObject("owner").getString("username"))
                .isEqualTo("admin");
        assertThat(child.getJsonObject("contacts").getJsonArray("items")).isEmpty();
        JsonObject first = items.get(1);
        assertThat(first.get("parent")).isEqualTo(JsonValue.NULL);
        assertThat(first.getJsonObject("contacts").getBoolean("more")).isTrue();
        assertThat(first.getJsonObject("contacts").getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(c ->
                        c.getString("lastName") + c.getJsonObject("account").getString("name"))
                .containsExactly("CemParent", "BenParent");
    }

    @Test
    void a_parent_without_a_value_is_there_and_one_that_is_missing_is_not() {
        List<JsonObject> items = query(marked("SELECT Parent.Type, Parent.Parent.Type FROM Account") + " ORDER BY Name")
                .is(200)
                .items();
        assertThat(items).hasToString("[{\"parent\":{\"type\":null,\"parent\":null}}, {\"parent\":null}]");
    }

    @Test
    void aliases_and_functions_have_members_of_their_own() {
        JsonObject item = query(marked("SELECT toLabel(Industry), FORMAT(AnnualRevenue) money,"
                                + " convertCurrency(AnnualRevenue) same, AnnualRevenue FROM Account")
                        + " AND Name = 'Parent'")
                .is(200)
                .items()
                .get(0);
        assertThat(item.getString("industry")).isEqualTo("Retail");
        assertThat(item.getString("money")).contains("1").contains("234");
        assertThat(item.getJsonNumber("same")).isEqualTo(item.getJsonNumber("annualRevenue"));
    }

    @Test
    void counts_and_groups_have_one_page() {
        JsonObject count = query(marked("SELECT COUNT() FROM Account")).is(200).json();
        assertThat(count.getInt("total")).isEqualTo(2);
        assertThat(count.getJsonArray("items")).isEmpty();
        assertThat(count.get("next")).isEqualTo(JsonValue.NULL);

        JsonObject group = query(marked("SELECT Industry, COUNT(Id), MAX(AnnualRevenue) most, AVG(AnnualRevenue) FROM"
                                + " Account")
                        + " GROUP BY Industry")
                .is(200)
                .items()
                .get(0);
        assertThat(group.getString("industry")).isEqualTo("Retail");
        assertThat(group.getInt("expr0")).isEqualTo(2);
        assertThat(group.getInt("most")).isEqualTo(1_234);
        assertThat(group.getInt("expr1")).isEqualTo(1_234);
        query(marked("SELECT COUNT() FROM Account"), "&cursor=x").isRefused(400, "INVALID_CURSOR");
    }

    @Test
    void a_cursor_goes_on_and_the_limit_of_the_query_holds_for_all_pages() {
        String soql = "SELECT LastName FROM Contact WHERE Department = '" + mark + "' ORDER BY LastName LIMIT 2";
        Reply page = query(soql, "&limit=1").is(200);
        assertThat(page.header("Link")).contains("/api/v1/query?", "cursor=" + page.next(), "rel=\"next\"");
        List<String> names = new ArrayList<>();
        page.items().forEach(i -> names.add(i.getString("lastName")));
        Reply second = query(soql, "&limit=1&cursor=" + page.next()).is(200);
        second.items().forEach(i -> names.add(i.getString("lastName")));

        assertThat(names).containsExactly("Ada", "Ben");
        assertThat(second.next()).isNull();
        assertThat(second.header("Link")).isNull();
        for (String cursor :
                List.of("", ".", "x", page.next() + "x", "0" + page.next().substring(1), "-1." + page.next())) {
            query(soql.replace("LastName", "FirstName"), "&cursor=" + cursor).isRefused(400, "INVALID_CURSOR");
        }
        query(soql.replace(mark, "other"), "&cursor=" + page.next()).isRefused(400, "INVALID_CURSOR");
    }

    @Test
    void the_days_of_the_first_page_are_those_of_all() {
        String soql = "SELECT Id FROM Contact WHERE Department = '" + mark + "' AND CreatedDate = LAST_N_DAYS:1";
        Reply page = query(soql, "&limit=2").is(200);
        assertThat(query(soql, "&limit=2&cursor=" + page.next()).is(200).items())
                .hasSize(1);
        String yesterday = Long.toString(System.currentTimeMillis() - 86_400_000L, 36)
                + page.next().substring(page.next().indexOf('.'));
        query(soql, "&cursor=" + yesterday).isRefused(400, "INVALID_CURSOR");
    }

    @Test
    void everybody_who_may_read_may_ask_and_nobody_else() {
        User.withRole("viewer")
                .api()
                .get("/query?q=" + URLEncoder.encode(marked("SELECT Id FROM Account"), StandardCharsets.UTF_8))
                .is(200);
        User.nobody().get("/query?q=x").isRefused(401, "NOT_AUTHENTICATED");
        api.get("/query").isRefused(400, "INVALID_PARAMETER");
        api.get("/query?q=x&limit=201").isRefused(400, "INVALID_PARAMETER");
        api.get("/query?q=x&nope=1").isRefused(400, "INVALID_PARAMETER");
        query("SELECT Id FROM Nope").isRefused(404, "INVALID_TYPE");
    }
}
