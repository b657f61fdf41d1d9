package org.mainstay.systemtests.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** What must hold of users and their passwords. */
class UsersIT {

    private final Api api = User.admin();
    private final String name = "u-" + UUID.randomUUID();

    private Reply create(String username) {
        return api.post("/users", body("username", username, "lastName", "Test", "role", "viewer"));
    }

    @Test
    void a_new_user_is_active_and_has_a_name_but_no_password_anyone_can_read() {
        Reply created = api.post("/users", body("username", name, "firstName", "A", "lastName", "B", "role", "viewer"));

        assertThat(created.is(201).json().getBoolean("isActive")).isTrue();
        assertThat(created.json().getString("name")).isEqualTo("A B");
        assertThat(created.text()).doesNotContainIgnoringCase("password", "hash", "argon");
        assertThat(api.get("/users/" + created.id() + "/history").text())
                .doesNotContainIgnoringCase("password", "hash");
    }

    @Test
    void a_username_is_kept_in_lower_case_and_unique_in_any_case() {
        assertThat(create(name.toUpperCase()).is(201).json().getString("username"))
                .isEqualTo(name);
        create(name).isRefusedFor("username", "DUPLICATE_VALUE");
        create(name.toUpperCase()).isRefusedFor("username", "DUPLICATE_VALUE");
        create("ADMIN").isRefusedFor("username", "DUPLICATE_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a b", ".a", "-a", "@a", "ä", "аdmin", "a\u0000", "a\n", "a/b", "a\\b", "a'b", "😀"})
    void a_username_with_other_characters_is_refused(String username) {
        Reply refused = create(username).is(422);

        assertThat(refused.errors()).as("%s", refused).allMatch(e -> e.endsWith(" /username"));
    }

    @Test
    void a_user_needs_a_username_a_last_name_and_a_role_that_exists() {
        assertThat(api.post("/users", body()).is(422).errors())
                .containsExactlyInAnyOrder(
                        "REQUIRED_FIELD_MISSING /username",
                        "REQUIRED_FIELD_MISSING /lastName",
                        "REQUIRED_FIELD_MISSING /role");
        api.post("/users", body("username", name, "lastName", "B", "role", "root"))
                .isRefusedFor("role", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        api.post("/users", body("username", name, "lastName", "B", "role", "viewer", "timeZoneSidKey", "Mars/Base"))
                .isRefusedFor("timeZoneSidKey", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST");
        api.post("/users", body("username", name, "lastName", "B", "role", "viewer", "localeSidKey", "de_AT"))
                .is(201);
    }

    @Test
    void users_are_never_deleted() {
        String path = "/users/" + create(name).is(201).id();

        assertThat(api.delete(path).status()).isBetween(403, 422);
        assertThat(api.delete(path + "?purge=true").status()).isBetween(403, 422);
        api.get(path).is(200);
    }

    @Test
    void nobody_changes_the_own_role_or_activity() {
        String admin = api.get("/users?filter=username==admin").items().get(0).getString("id");

        api.patch("/users/" + admin, body("role", "viewer")).isRefusedFor("role", "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        api.patch("/users/" + admin, body("isActive", false))
                .isRefusedFor("isActive", "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        api.patch("/users/" + admin, body("title", "Administrator")).is(200);
    }

    @Test
    void a_password_is_long_is_not_the_username_and_is_not_a_few_characters_repeated() {
        String path = "/users/" + create(name).is(201).id() + "/password";

        for (String bad :
                new String[] {"", "fourteen chars", "x".repeat(129), name + " and more", "abcabcabcabcabcabc"}) {
            api.post(path, body("password", bad)).isRefusedFor("password", "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        }
        api.post(path, body("password", "fifteen chars ok")).is(204);
        api.post(path, body("password", "ü😀 ".repeat(20) + "any characters")).is(204);
        api.post(path, body("password", null)).isRefusedFor("password", "MISSING_ARGUMENT");
        api.post(path, body()).isRefusedFor("password", "MISSING_ARGUMENT");
        api.post(path, body("password", "fifteen chars ok", "old", "x")).isRefusedFor("password", "MISSING_ARGUMENT");
        api.post("/users/005000000000zzzAAA/password", body("password", "fifteen chars ok"))
                .isRefused(404, "NOT_FOUND");
    }
}
