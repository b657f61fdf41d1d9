package org.mainstay.systemtests.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.hostile.Aftermath;
import org.mainstay.systemtests.hostile.TextFields;

@ExtendWith(Aftermath.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

    private static final Duration LONGEST = Duration.ofSeconds(7);

    private final Api api = User.admin();
    private final Searches searches = new Searches(api);
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private String account;
    private String contact;
    private String cas;

    @BeforeAll
    void create() {
        account = api.post(
                        "/accounts",
                        body(
                                "name", "Kühn & Söhne " + mark,
                                "phone", "+49 (0)221 55-" + number(),
                                "billingCity", "Köln"))
                .is(201)
                .id();
        contact = api.post(
                        "/contacts",
                        body(
                                "firstName",
                                "Ádám",
                                "lastName",
                                "Kühn",
                                "title",
                                mark,
                                "email",
                                mark + "@Example.com",
                                "accountId",
                                account))
                .is(201)
                .id();
        cas = api.post("/cases", body("subject", "電力 " + mark, "status", "New"))
                .is(201)
                .id();
    }

    private String number() {
        return String.valueOf(Math.abs(mark.hashCode()) % 1_000_000_000 + 1_000_000_000);
    }

    @Test
    void records_of_all_kinds_are_found_by_what_they_share() {
        assertThat(searches.ids(mark, "")).containsExactlyInAnyOrder(account, contact, cas);
        assertThat(searches.ids(mark.substring(0, 20), "")).containsExactlyInAnyOrder(account, contact, cas);
        assertThat(searches.ids(mark + " kuhn", "")).containsExactlyInAnyOrder(account, contact);
        assertThat(searches.ids("KÜHN adam " + mark, "")).containsExactly(contact);
        assertThat(searches.ids("電力 " + mark, "")).containsExactly(cas);
        assertThat(searches.ids(mark + "@example.com", "")).containsExactly(contact);
        assertThat(searches.ids("0221 55 " + number(), "")).containsExactly(account);
        assertThat(searches.ids(number(), "")).containsExactly(account);
        assertThat(searches.ids(mark + "x", "")).isEmpty();
    }

    @Test
    void kinds_and_number_can_be_said() {
        assertThat(searches.ids(mark, "&objects=accounts,contacts")).containsExactlyInAnyOrder(account, contact);
        assertThat(searches.ids(mark, "&objects=Case")).containsExactly(cas);
        assertThat(searches.ids(mark, "&limit=1")).hasSize(1);
    }

    @Test
    void an_item_tells_what_it_is_and_where_the_words_are() {
        JsonObject item = searches.items("kuhn koln " + mark, "").get(0);
        assertThat(item.getString("object")).isEqualTo("accounts");
        assertThat(item.getString("name")).isEqualTo("Kühn & Söhne " + mark);
        assertThat(item.getJsonArray("highlights").getJsonObject(0).toString())
                .isEqualTo("{\"field\":\"name\",\"text\":\"Kühn & Söhne " + mark + "\",\"ranges\":[[0,4],[13,46]]}");
        assertThat(item.getJsonArray("highlights").getJsonObject(1).getString("field"))
                .isEqualTo("billingCity");
    }

    @Test
    void what_changes_is_found_as_it_is_now() {
        String id =
                api.post("/accounts", body("name", "Vorher " + mark)).is(201).id();
        assertThat(searches.ids("vorher " + mark, "")).containsExactly(id);
        api.patch("/accounts/" + id, body("name", "Nachher " + mark)).is(200);
        assertThat(searches.ids("vorher " + mark, "")).isEmpty();
        assertThat(searches.ids("nachher " + mark, "")).containsExactly(id);
        api.delete("/accounts/" + id).is(204);
        assertThat(searches.ids("nachher " + mark, "")).isEmpty();
        api.delete("/accounts/" + id + "?purge=true").is(204);
    }

    @Test
    void everybody_who_may_read_may_search_and_nobody_else() {
        assertThat(new Searches(User.withRole("viewer").api()).ids(mark, "")).contains(account);
        User.nobody().get("/search?q=x").isRefused(401, "NOT_AUTHENTICATED");
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        for (String path : List.of("", "?q=", "?q=%20", "?q=a&limit=0", "?q=a&limit=201", "?q=a&limit=x", "?q=a&z=1")) {
            api.get("/search" + path).isRefused(400, "INVALID_PARAMETER");
        }
        api.get("/search?q=" + "a".repeat(1_001)).isRefused(400, "INVALID_PARAMETER");
        api.get("/search?q=a&objects=nope").isRefused(404, "INVALID_TYPE");
        api.get("/search?q=a&objects=").isRefused(404, "INVALID_TYPE");
    }

    private void isAnswered(String text) {
        long start = System.nanoTime();
        Reply reply = searches.ask(text, "");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(text).isLessThan(LONGEST);
        assertThat(reply.status()).as(text + reply.text()).isIn(200, 400, 422);
        if (reply.status() == 422) {
            reply.isRefused(422, "QUERY_TOO_COSTLY");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "\\",
                "\\%",
                "'",
                "\"",
                "' or 1=1 -- ",
                "*",
                "?",
                "+-x",
                "a@b",
                "@",
                "((((",
                "a b c d e f g h i j k",
                "\u0000",
                "a\u0000b",
                "\u0301",
                "\u200B",
                "\uFEFF",
                "\uDBFF\uDFFF",
                "e",
                "a%",
                "00000000000",
                "+",
                "-1",
                "${jndi:ldap://127.0.0.1/x}",
                "\r\nX: y",
                "<script>",
                "NOT",
                "AND OR",
                "\u202Etxet"
            })
    void hostile_searches_are_answered(String text) {
        isAnswered(text);
    }

    @Test
    void long_searches_are_answered() {
        for (String part : List.of("a", "a ", "1", "1 ", "東", "東 ", "+4", "a@", "a'", "\u0301", "()", "%")) {
            isAnswered(part.repeat(
                    700 / URLEncoder.encode(part, StandardCharsets.UTF_8).length()));
            isAnswered(part.repeat(7));
        }
    }

    @Test
    void naughty_searches_are_answered() throws IOException {
        TextFields.naughtyStrings().stream()
                .filter(text -> text.length() <= 1_000)
                .forEach(this::isAnswered);
    }
}
