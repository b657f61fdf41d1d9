package org.mainstay.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mainstay.bench.load.Answer;
import org.mainstay.bench.load.HttpConnection;
import org.mainstay.bench.load.Requests;

/** Calls of the Partner API, by a session as its clients have it, and the same calls of REST. */
final class PartnerWork {

    private static final String PATH = "/services/Soap/u/64.0";
    private static final int TOGETHER = 200;
    private static final List<String> FIELDS = List.of(
            "id", "name", "type", "industry", "annualRevenue", "numberOfEmployees", "website", "phone", "billingCity");
    private static final Pattern SESSION = Pattern.compile("<sessionId>([^<]+)<");

    private final Workload workload;
    private final Requests requests;
    private final AtomicLong created = new AtomicLong(1_000_000_000);
    private String session = "";

    PartnerWork(Workload workload, Requests requests) {
        this.workload = workload;
        this.requests = requests;
    }

    void logIn(int port, String user, String password) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            Answer answer = connection.send(
                    call("<login><username>" + user + "</username><password>" + password + "</password></login>"));
            Matcher found = SESSION.matcher(new String(answer.body(), StandardCharsets.UTF_8));
            if (!found.find()) {
                throw new IOException("log-in answered with status " + answer.status());
            }
            session = found.group(1);
        }
    }

    private byte[] call(String operation) {
        String header =
                session.isEmpty() ? "" : "<SessionHeader><sessionId>" + session + "</sessionId></SessionHeader>";
        return requests.soap(PATH, "urn:partner.soap.sforce.com", header, operation);
    }

    IntFunction<byte[]> retrieves() {
        String fields = FIELDS.stream().map(PartnerWork::apiName).collect(Collectors.joining(","));
        return workload.inRandomOrder(id -> call("<retrieve><fieldList>" + fields
                + "</fieldList><sObjectType>Account</sObjectType><ids>" + id + "</ids></retrieve>"));
    }

    IntFunction<byte[]> restReads() {
        return workload.inRandomOrder(
                id -> requests.get(Workload.PATH + "/" + id + "?fields=" + String.join(",", FIELDS)));
    }

    private static String query() {
        return "SELECT " + FIELDS.stream().map(PartnerWork::apiName).collect(Collectors.joining(", "))
                + " FROM Account ORDER BY Id LIMIT " + TOGETHER;
    }

    IntFunction<byte[]> queries() {
        byte[] query = call("<query><queryString>" + query() + "</queryString></query>");
        return number -> query;
    }

    IntFunction<byte[]> restQueries() {
        byte[] query = requests.get(
                "/api/v1/query?limit=" + TOGETHER + "&q=" + URLEncoder.encode(query(), StandardCharsets.UTF_8));
        return number -> query;
    }

    /** {@value #TOGETHER} accounts in one call. */
    IntFunction<byte[]> creates() {
        return number -> {
            StringBuilder records = new StringBuilder("<create>");
            for (int i = 0; i < TOGETHER; i++) {
                records.append("<sObjects><type>Account</type>");
                account().forEach((name, value) -> records.append('<')
                        .append(apiName(name))
                        .append('>')
                        .append(escaped(value.toString()))
                        .append("</")
                        .append(apiName(name))
                        .append('>'));
                records.append("</sObjects>");
            }
            return call(records.append("</create>").toString());
        };
    }

    IntFunction<byte[]> restCreates() {
        return number -> {
            StringBuilder operations = new StringBuilder("{\"atomic\":false,\"operations\":[");
            for (int i = 0; i < TOGETHER; i++) {
                operations
                        .append(i == 0 ? "" : ",")
                        .append("{\"method\":\"POST\",\"path\":\"/accounts\",\"body\":")
                        .append(account())
                        .append('}');
            }
            return requests.post("/api/v1/batch", operations.append("]}").toString());
        };
    }

    private JsonObject account() {
        try (JsonReader reader = Json.createReader(new StringReader(Workload.account(created.incrementAndGet())))) {
            return reader.readObject();
        }
    }

    private static String escaped(String json) {
        String text =
                json.startsWith("\"") ? json.substring(1, json.length() - 1).replace("\\\"", "\"") : json;
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String apiName(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
