package org.mainstay.containertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.RunningServer;

/** The deployed EAR, over HTTP, as one user sees it. Its database is that of the Mainstay beside it. */
record DeployedEar(String authorization) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** As a new user with that role, or as nobody. */
    static DeployedEar as(String role) {
        if (role.equals("nobody")) {
            return new DeployedEar(null);
        }
        User user = User.withRole(role);
        byte[] pair = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
        return new DeployedEar("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    String door(String name) {
        return send(request("/doors/" + name).GET()).body();
    }

    int createAccount(String name) {
        return send(request("/api/v1/accounts")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}")))
                .statusCode();
    }

    long accountsNamed(String name) {
        return Database.shared().number("select count(*) from account where name = ?", name);
    }

    long journalRows() {
        return Database.shared().journalRows();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(RunningServer.baseUrl() + "/" + TestedEar.NAME + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
