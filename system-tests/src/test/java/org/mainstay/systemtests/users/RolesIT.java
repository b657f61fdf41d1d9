package org.mainstay.systemtests.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** What each role may do, and that what it may not do has no effect. */
class RolesIT {

    private static final Map<String, User> USERS = new ConcurrentHashMap<>();

    private final Api admin = User.admin();

    @BeforeAll
    static void createUsers() {
        for (String role : new String[] {"admin", "agent", "integration", "viewer"}) {
            USERS.put(role, User.withRole(role));
        }
    }

    private static Api as(String role) {
        return USERS.get(role).api();
    }

    private static void assertForbidden(Reply reply) {
        reply.isRefused(403, "INSUFFICIENT_ACCESS");
    }

    private String account() {
        return "/accounts/"
                + admin.post("/accounts", body("name", "Roles")).is(201).id();
    }

    private String organization() {
        return "/organizations/" + admin.get("/organizations").items().get(0).getString("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "agent", "integration", "viewer"})
    void every_role_reads_everything(String role) {
        String account = account();

        for (String path : new String[] {
            account, account + "/history", "/accounts?count=true", "/contacts", "/users", "/organizations", "/schema"
        }) {
            as(role).get(path).is(200);
        }
        as(role).get("/users/" + USERS.get(role).id()).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "agent", "integration"})
    void those_who_work_with_customers_write_accounts_and_contacts(String role) {
        Api api = as(role);
        String account = "/accounts/"
                + api.post("/accounts", body("name", "Mine")).is(201).id();

        api.patch(account, body("phone", "1")).is(200);
        api.delete(account).is(204);
        api.post(account + "/restore", null).is(200);
        String upsert = "/contacts/by-external-id/" + UUID.randomUUID();
        assertThat(api.put(upsert, body("lastName", "Huber")).is(201).json().getString("ownerId"))
                .isEqualTo(USERS.get(role).id());
    }

    @Test
    void a_viewer_writes_nothing() {
        Api viewer = as("viewer");
        String account = account();
        String key = UUID.randomUUID().toString();

        assertForbidden(viewer.post("/accounts", body("name", key)));
        assertForbidden(viewer.post("/accounts", body("name", key), r -> r.header("Idempotency-Key", key)));
        assertForbidden(viewer.patch(account, body("phone", "1")));
        assertForbidden(viewer.put("/accounts/by-external-id/" + key, body("name", key)));
        assertForbidden(viewer.delete(account));
        assertForbidden(viewer.post(account + "/restore", null));
        assertThat(admin.get(account).json().getInt("version")).isEqualTo(1);
        assertThat(admin.get("/accounts?filter=name==" + key).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "integration", "viewer"})
    void only_an_administrator_removes_for_good(String role) {
        String account = account();

        assertForbidden(as(role).delete(account + "?purge=true"));
        admin.get(account).is(200);
        as("admin").delete(account + "?purge=true").is(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "integration", "viewer"})
    void only_an_administrator_writes_users(String role) {
        Api api = as(role);
        String name = "n-" + UUID.randomUUID();
        User other = USERS.get("admin");

        assertForbidden(api.post("/users", body("username", name, "lastName", "X", "role", "admin")));
        assertForbidden(
                api.put("/users/by-external-id/" + name, body("username", name, "lastName", "X", "role", "admin")));
        assertForbidden(api.patch("/users/" + other.id(), body("isActive", false)));
        assertForbidden(api.patch("/users/" + USERS.get(role).id(), body("role", "admin")));
        assertForbidden(api.post("/users/" + other.id() + "/password", body("password", "taken over by me")));
        assertThat(admin.get("/users?filter=username==" + name).items()).isEmpty();
        other.api().get("/accounts?limit=1").is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "integration", "viewer"})
    void only_an_administrator_changes_the_organization(String role) {
        assertForbidden(as(role).patch(organization(), body("fax", role)));
        as("admin").patch(organization(), body("fax", role)).is(200);
    }

    @Test
    void there_is_one_organization_even_for_an_administrator() {
        assertThat(admin.post(
                                "/organizations",
                                body(
                                        "name",
                                        "Second",
                                        "defaultCurrencyIsoCode",
                                        "EUR",
                                        "timeZoneSidKey",
                                        "UTC",
                                        "defaultLocaleSidKey",
                                        "en_US"))
                        .status())
                .isBetween(403, 422);
        assertThat(admin.delete(organization()).status()).isBetween(403, 422);
        assertThat(admin.get("/organizations?count=true").json().getInt("total"))
                .isEqualTo(1);
    }
}
