package org.mainstay.systemtests.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** Merging, seen from outside; what it does to which relation, the tests of the engine show. */
class MergeIT {

    private final Api api = User.admin();

    private String account(String name) {
        return api.post("/accounts", body("name", name)).is(201).id();
    }

    private static Reply merge(Api as, String into, String request) {
        return as.send(
                "POST", "/accounts/" + into + "/merge", "application/json", request.getBytes(StandardCharsets.UTF_8));
    }

    private static String duplicates(String... ids) {
        return "{\"duplicates\":[\"" + String.join("\",\"", ids) + "\"]}";
    }

    @Test
    void contacts_and_history_follow_to_the_record_that_stays() {
        String master = account("Stays");
        String gone = account("Goes");
        String contact = api.post("/contacts", body("lastName", "Huber", "accountId", gone))
                .is(201)
                .id();

        Reply merged = merge(api, master, duplicates(gone)).is(200);

        assertThat(merged.id()).isEqualTo(master);
        assertThat(api.get("/contacts/" + contact).json().getString("accountId"))
                .isEqualTo(master);
        api.get("/accounts/" + gone).isRefused(404, "ENTITY_IS_DELETED");
        assertThat(api.get("/accounts/" + gone + "/history").json().toString()).contains("masterRecordId", master);
        assertThat(api.send("POST", "/accounts/" + gone + "/restore", "application/json", new byte[0])
                        .is(200)
                        .json()
                        .isNull("masterRecordId"))
                .isTrue();
    }

    @Test
    void who_may_not_delete_may_not_merge() {
        String master = account("Stays");
        User viewer = User.withRole("viewer");
        merge(viewer.api(), master, duplicates(account("Other"))).isRefused(403, "INSUFFICIENT_ACCESS");
        assertThat(api.get("/schema/accounts").json().getBoolean("mergeable")).isTrue();
        assertThat(api.get("/schema/tasks").json().getBoolean("mergeable")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"duplicates\":\"x\"}",
                "{\"duplicates\":[]}",
                "{\"duplicates\":[1]}",
                "{\"duplicates\":[\"x\"]}",
                "{\"duplicates\":[\"001000000000000AAA\"],\"more\":1}",
                "{\"duplicates\":[\"003000000000001AAA\"]}",
                "{\"duplicates\":[\"001zzzzzzzzzzzz\"]}",
                "{\"duplicates\":[\"001zzzzzzzzzzzz\"],\"values\":{\"colour\":\"red\"}}",
                "{\"duplicates\":[\"001zzzzzzzzzzzz\"],\"values\":[]}"
            })
    void what_cannot_be_merged_is_refused_and_says_why(String request) {
        Reply refused = merge(api, account("Stays"), request);

        assertThat(refused.status()).as("%s", refused).isBetween(400, 422);
        assertThat(refused.json().getString("detail")).isNotBlank();
    }
}
