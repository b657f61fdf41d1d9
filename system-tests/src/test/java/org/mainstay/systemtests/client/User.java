package org.mainstay.systemtests.client;

import static org.mainstay.systemtests.client.Bodies.body;

import java.util.UUID;
import org.mainstay.systemtests.server.RunningServer;

/**
 * A user of the shared server.
 *
 * @param api the API as this user sees it
 */
public record User(String id, String name, String password, Api api) {

    private static final Api NOBODY = Api.at(RunningServer.baseUrl().toString());

    /** The API without credentials. */
    public static Api nobody() {
        return NOBODY;
    }

    /** The API as the administrator. */
    public static Api admin() {
        return NOBODY.as("admin", RunningServer.adminPassword());
    }

    /** A new user who can log in. */
    public static User withRole(String role) {
        String name = "u-" + UUID.randomUUID();
        String password = "a long password " + UUID.randomUUID();
        String id = admin().post("/users", body("username", name, "lastName", "Test", "role", role))
                .is(201)
                .id();
        admin().post("/users/" + id + "/password", body("password", password)).is(204);
        return new User(id, name, password, NOBODY.as(name, password));
    }
}
