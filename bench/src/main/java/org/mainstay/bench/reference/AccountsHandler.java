package org.mainstay.bench.reference;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** Reads one account, lists fifty, creates one. */
final class AccountsHandler implements HttpHandler {
    static final String PATH = "/api/v1/accounts";

    private static final int PAGE = 50;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Logins logins;
    private final AccountRows rows;
    private final Keys keys;
    private final Cursor cursor;

    AccountsHandler(Connections connections) {
        logins = new Logins(connections);
        rows = new AccountRows(connections);
        keys = new Keys(connections);
        cursor = new Cursor(connections);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String requestId = requestId();
            headers(exchange.getResponseHeaders(), requestId);
            long user = logins.user(exchange.getRequestHeaders().getFirst("Authorization"));
            String path = exchange.getRequestURI().getPath();
            if (user == Logins.NOBODY) {
                exchange.sendResponseHeaders(401, -1);
            } else if (exchange.getRequestMethod().equals("POST") && path.equals(PATH)) {
                create(exchange, user, requestId);
            } else if (exchange.getRequestMethod().equals("GET") && path.equals(PATH)) {
                list(exchange);
            } else if (exchange.getRequestMethod().equals("GET") && path.startsWith(PATH + "/")) {
                read(exchange, path.substring(PATH.length() + 1));
            } else {
                exchange.sendResponseHeaders(405, -1);
            }
        } catch (SQLException problem) {
            throw new IOException(problem);
        }
    }

    private void read(HttpExchange exchange, String id) throws IOException, SQLException {
        Object[] row = rows.find(PublicId.accountKey(id));
        if (row == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", "\"" + row[Column.place("version")] + "\"");
        send(exchange, 200, AccountJson.record(row));
    }

    private void list(HttpExchange exchange) throws IOException, SQLException {
        List<Object[]> page = rows.first(PAGE + 1);
        String next = null;
        if (page.size() > PAGE) {
            page = page.subList(0, PAGE);
            next = cursor.after(page.get(PAGE - 1));
            exchange.getResponseHeaders().set("Link", "<" + PATH + "?cursor=" + next + ">; rel=\"next\"");
        }
        send(exchange, 200, AccountJson.page(page, next));
    }

    private void create(HttpExchange exchange, long user, String requestId) throws IOException, SQLException {
        Object[] row;
        try {
            row = AccountBody.read(exchange.getRequestBody(), keys.next(), user);
        } catch (IllegalArgumentException | jakarta.json.JsonException refused) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        rows.insert(row, user, requestId, AccountJson.changes(row));
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", "\"1\"");
        headers.set("Location", PATH + "/" + PublicId.of(PublicId.ACCOUNT, (Long) row[Column.place("id")]));
        send(exchange, 201, AccountJson.record(row));
    }

    private static String requestId() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The headers that every answer of Mainstay carries. */
    private static void headers(Headers headers, String requestId) {
        headers.set("X-Request-Id", requestId);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Cache-Control", "private, no-cache");
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
