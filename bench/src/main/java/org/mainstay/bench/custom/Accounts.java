package org.mainstay.bench.custom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.mainstay.bench.load.HttpConnection;
import org.mainstay.bench.load.Requests;

/** Requests for single accounts with those custom values. */
final class Accounts {
    private static final String PATH = "/api/v1/accounts";

    private final Requests http;
    private final ManyFields fields;
    private final AtomicLong numbers = new AtomicLong();
    private List<String> ids = List.of();

    Accounts(Requests http, ManyFields fields) {
        this.http = http;
        this.fields = fields;
    }

    /** Each account is another one. */
    IntFunction<byte[]> creates() {
        return number -> {
            long next = numbers.incrementAndGet();
            return http.post(PATH, "{" + standard(next) + fields.values(next) + "}");
        };
    }

    private static String standard(long number) {
        return "\"name\":\"Nordwind " + number + "\",\"type\":\"Prospect\",\"industry\":\"Energy\","
                + "\"annualRevenue\":" + number % 100_000 + ".50,\"currencyIsoCode\":\"EUR\","
                + "\"numberOfEmployees\":" + number % 5_000 + ",\"phone\":\"+49 221 " + number + "\","
                + "\"billingStreet\":\"Hafenstraße " + number % 300 + "\",\"billingCity\":\"Köln\","
                + "\"billingCountry\":\"Germany\",\"description\":\"Met at the fair.\"";
    }

    /** Of accounts that were created before. */
    IntFunction<byte[]> reads(int port) throws IOException {
        try (HttpConnection connection = new HttpConnection(port);
                JsonReader reader = Json.createReader(new ByteArrayInputStream(
                        connection.send(http.get(PATH + "?fields=id&limit=200")).body()))) {
            ids = reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(item -> item.getString("id"))
                    .toList();
        }
        List<byte[]> reads = ids.stream().map(id -> http.get(PATH + "/" + id)).toList();
        return number -> reads.get(number % reads.size());
    }

    /** Of the accounts that {@link #reads} has found. */
    IntFunction<byte[]> changes() {
        return number -> http.patch(
                PATH + "/" + ids.get(number % ids.size()), "{\"phone\":\"" + numbers.incrementAndGet() + "\"}");
    }
}
