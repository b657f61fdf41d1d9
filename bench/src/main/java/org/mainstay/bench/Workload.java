package org.mainstay.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.mainstay.bench.load.Answer;
import org.mainstay.bench.load.HttpConnection;
import org.mainstay.bench.load.Requests;

/** The requests that are sent, the same for both contenders. */
final class Workload {
    static final String PATH = "/api/v1/accounts";
    private static final String CONTACTS = "/api/v1/contacts";
    static final String SOAP_PATH = "/services/mainstay/v1";
    static final String CONTRACT = "urn:mainstay:v1";

    private static final String[] CITIES = {"Köln", "Łódź", "Paris", "Lisboa", "Malmö", "Cork", "Graz", "Turku"};
    private static final String[] INDUSTRIES = {"Energy", "Retail", "Banking", "Media", "Chemicals", "Utilities"};

    private final Requests requests;
    private final PartnerWork partner;
    private final AtomicLong created = new AtomicLong();
    private List<String> ids = List.of();

    Workload(Requests requests) {
        this.requests = requests;
        this.partner = new PartnerWork(this, requests);
    }

    /** Calls of the Partner API. */
    PartnerWork partner() {
        return partner;
    }

    /** Learns the ids of all accounts there are, by way of the API. */
    void learnIds(int port) throws IOException {
        List<String> found = new ArrayList<>();
        try (HttpConnection connection = new HttpConnection(port)) {
            String query = "?fields=id&limit=200";
            for (String next = ""; next != null; ) {
                Answer answer = connection.send(requests.get(PATH + query + (next.isEmpty() ? "" : "&cursor=" + next)));
                JsonObject page = json(answer);
                page.getJsonArray("items")
                        .forEach(item -> found.add(item.asJsonObject().getString("id")));
                JsonValue after = page.get("next");
                next = after instanceof JsonString text ? text.getString() : null;
            }
        }
        ids = List.copyOf(found);
    }

    static JsonObject json(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException("answered with status " + answer.status());
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    List<String> ids() {
        return ids;
    }

    byte[] read(String id) {
        return requests.get(PATH + "/" + id);
    }

    byte[] soapRead(String id) {
        return requests.soap(SOAP_PATH, "<GetCustomer xmlns=\"" + CONTRACT + "\"><id>" + id + "</id></GetCustomer>");
    }

    byte[] list() {
        return requests.get(PATH);
    }

    byte[] create(String json) {
        return requests.post(PATH, json);
    }

    /** Accounts in random order, the same order at each call. */
    IntFunction<byte[]> reads() {
        return inRandomOrder(this::read);
    }

    /** The same accounts in the same order, each with its contacts. */
    IntFunction<byte[]> soapReads() {
        return inRandomOrder(this::soapRead);
    }

    /** The same again by REST, which takes two requests. */
    IntFunction<byte[]> readsWithContacts() {
        IntFunction<byte[]> accounts = reads();
        IntFunction<byte[]> contacts =
                inRandomOrder(id -> requests.get(CONTACTS + "?limit=200&filter=accountId%3D%3D" + id));
        return number -> (number % 2 == 0 ? accounts : contacts).apply(number / 2);
    }

    IntFunction<byte[]> inRandomOrder(Function<String, byte[]> request) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        byte[][] reads = new byte[16 * 1_024][];
        for (int i = 0; i < reads.length; i++) {
            reads[i] = request.apply(ids.get(random.nextInt(ids.size())));
        }
        return number -> reads[number % reads.length];
    }

    IntFunction<byte[]> lists() {
        byte[] list = list();
        return number -> list;
    }

    /** Each account is another one. */
    IntFunction<byte[]> creates() {
        return number -> create(account(created.incrementAndGet()));
    }

    /** A company with what is usually known of one. */
    static String account(long number) {
        String city = CITIES[(int) (number % CITIES.length)];
        return "{\"name\":\"Nordwind " + Long.toString(number * 7_919 % 1_000_003, 36) + " " + number + "\","
                + "\"type\":\"Prospect\","
                + "\"industry\":\"" + INDUSTRIES[(int) (number % INDUSTRIES.length)] + "\","
                + "\"annualRevenue\":" + number % 100_000 + ".50,"
                + "\"currencyIsoCode\":\"EUR\","
                + "\"numberOfEmployees\":" + number % 5_000 + ","
                + "\"accountNumber\":\"N-" + number + "\","
                + "\"website\":\"https://www.example.com/" + number + "\","
                + "\"phone\":\"+49 221 " + number + "\","
                + "\"billingStreet\":\"Hafenstraße " + number % 300 + "\","
                + "\"billingCity\":\"" + city + "\","
                + "\"billingPostalCode\":\"0" + number % 10_000 + "\","
                + "\"billingCountry\":\"Germany\","
                + "\"billingCountryCode\":\"DE\","
                + "\"description\":\"Met at the fair; \\\"call again\\\" in spring.\"}";
    }
}
