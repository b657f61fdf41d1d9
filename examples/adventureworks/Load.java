import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Loads the accounts and contacts of AdventureWorks into a running Mainstay, through its REST API and nothing else.
 * Every record is an upsert by external id, so a load that broke off is simply started again, and a second load
 * changes nothing. It needs a JDK 17 and no library: {@code java Load.java DIR [--url URL]}.
 */
public final class Load {

    private static final int CONNECTIONS = 8;
    private static final int ATTEMPTS = 5;
    private static final int REFUSALS_SHOWN = 20;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String authorization;

    private Load(String url, String user, String password) {
        this.url = url;
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public static void main(String[] arguments) throws Exception {
        String user = System.getenv().getOrDefault("MAINSTAY_USER", "admin");
        String password = System.getenv("MAINSTAY_PASSWORD");
        boolean withUrl = arguments.length == 3 && arguments[1].equals("--url");
        if (arguments.length != 1 && !withUrl || password == null) {
            System.err.println("Usage: load DIR [--url http://localhost:8080]\n"
                    + "DIR holds accounts.csv.gz and contacts.csv.gz.\n"
                    + "MAINSTAY_USER (admin when not set) and MAINSTAY_PASSWORD say who loads.");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        Load load = new Load(withUrl ? arguments[2] : "http://localhost:8080", user, password);
        boolean complete = load.file(folder.resolve("accounts.csv.gz"), "accounts", Load::account)
                && load.file(folder.resolve("contacts.csv.gz"), "contacts", Load::contact);
        System.exit(complete ? 0 : 1);
    }

    /** Makes the JSON body of a record from a row of the file. */
    private interface Mapping {
        Body of(Row row);
    }

    private static Body account(Row row) {
        Body account = new Body();
        boolean person = row.is("type", "person");
        account.literal("isPersonAccount", Boolean.toString(person));
        if (person) {
            account.text("salutation", row.get("salutation"))
                    .text("firstName", row.get("first_name"))
                    .text("middleName", row.get("middle_name"))
                    .text("lastName", row.get("last_name"))
                    .text("suffix", row.get("suffix"));
        } else {
            account.text("name", row.get("name"));
        }
        return account.text("type", typeOf(row))
                .text("accountNumber", row.get("customer_number"))
                .text("personEmail", row.get("email"))
                .text("phone", row.get("phone"))
                .text("website", row.get("website"))
                .text("billingStreet", row.lines("address_line1", "address_line2"))
                .text("billingCity", row.get("city"))
                .text("billingStateCode", row.get("state_code"))
                .text("billingState", row.get("state"))
                .text("billingPostalCode", row.get("postal_code"))
                .text("billingCountryCode", row.get("country_code"))
                .text("billingCountry", row.get("country"))
                .literal("annualRevenue", row.get("annual_revenue"))
                .text("currencyIsoCode", row.get("annual_revenue") == null ? null : "USD")
                .literal("numberOfEmployees", row.get("employees"))
                .text("yearStarted", row.get("year_opened"));
    }

    /** Stores sell on what they buy. */
    private static String typeOf(Row row) {
        return switch (row.get("type")) {
            case "person" -> "Customer - Direct";
            case "business" -> "Customer - Channel";
            default -> "Vendor";
        };
    }

    private static Body contact(Row row) {
        Body account = new Body().text("externalId", row.get("account_external_id"));
        return new Body()
                .literal("account", account.toString())
                .text("title", row.get("role"))
                .text("salutation", row.get("salutation"))
                .text("firstName", row.get("first_name"))
                .text("middleName", row.get("middle_name"))
                .text("lastName", row.get("last_name"))
                .text("suffix", row.get("suffix"))
                .text("email", row.get("email"))
                .text(row.is("phone_type", "Cell") ? "mobilePhone" : "phone", row.get("phone"))
                .literal("hasOptedOutOfEmail", Boolean.toString(row.is("email_promotion", "0")));
    }

    /** Sends all rows of a file and waits for the answers. */
    private boolean file(Path file, String kind, Mapping mapping) throws Exception {
        AtomicInteger created = new AtomicInteger();
        AtomicInteger found = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        BlockingQueue<Row> rows = new LinkedBlockingQueue<>(Row.all(file));
        int all = rows.size();
        long start = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            running.add(senders.submit(() -> {
                for (Row row = rows.poll(); row != null; row = rows.poll()) {
                    HttpResponse<String> answer = upsert(kind, row.get("external_id"), mapping.of(row).toString());
                    AtomicInteger counter =
                            answer.statusCode() == 201 ? created : answer.statusCode() == 200 ? found : refused;
                    if (counter.incrementAndGet() <= REFUSALS_SHOWN && counter == refused) {
                        System.err.println(row.get("external_id") + ": " + answer.body());
                    }
                }
                return null;
            }));
        }
        senders.shutdown();
        try {
            for (Future<?> sender : running) {
                sender.get();
            }
        } catch (ExecutionException e) {
            rows.clear();
            System.err.println("Stopped in " + file.getFileName() + ": " + e.getCause());
            return false;
        }
        System.out.printf(
                "%s: %d rows, %d created, %d there already, %d refused, %.1f s%n",
                kind, all, created.get(), found.get(), refused.get(), (System.nanoTime() - start) / 1e9);
        return refused.get() == 0;
    }

    /** What the server was too busy for, or what got lost on the way, is sent again: an upsert may be repeated. */
    private HttpResponse<String> upsert(String kind, String externalId, String body)
            throws IOException, InterruptedException {
        URI address = URI.create(url + "/api/v1/" + kind + "/by-external-id/" + externalId);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                boolean later = List.of(409, 429, 503).contains(answer.statusCode());
                if (!later || attempt == ATTEMPTS) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            Thread.sleep(1000L * attempt);
        }
    }

    /** A row of a CSV file with a header; an empty field is null. */
    private record Row(Map<String, String> values) {

        static List<Row> all(Path gzippedCsv) throws IOException {
            try (Reader text = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(gzippedCsv)), StandardCharsets.UTF_8))) {
                List<String> header = record(text);
                List<Row> rows = new ArrayList<>();
                for (List<String> fields = record(text); fields != null; fields = record(text)) {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        values.put(header.get(i), fields.get(i).isEmpty() ? null : fields.get(i));
                    }
                    rows.add(new Row(values));
                }
                return rows;
            }
        }

        /** The fields of the next record (RFC 4180), or null at the end. */
        private static List<String> record(Reader text) throws IOException {
            List<String> fields = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c == '"') {
                    text.mark(1);
                    boolean doubled = quoted && text.read() == '"';
                    if (doubled) {
                        field.append('"');
                    } else {
                        if (quoted) {
                            text.reset();
                        }
                        quoted = !quoted;
                    }
                } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                    field.append((char) c);
                } else if (c != '\r') {
                    fields.add(field.toString());
                    field.setLength(0);
                    if (c == '\n') {
                        return fields;
                    }
                }
            }
            if (fields.isEmpty() && field.isEmpty()) {
                return null;
            }
            fields.add(field.toString());
            return fields;
        }

        String get(String column) {
            return values.get(column);
        }

        boolean is(String column, String value) {
            return value.equals(get(column));
        }

        String lines(String... columns) {
            List<String> lines = Stream.of(columns).map(this::get).filter(line -> line != null).toList();
            return lines.isEmpty() ? null : String.join("\n", lines);
        }
    }

    /** A JSON object being written. */
    private static final class Body {
        private final StringBuilder json = new StringBuilder("{");

        Body text(String name, String value) {
            return literal(name, value == null ? null : quoted(value));
        }

        /** A value that is JSON already; null where there is none, so that a second load also clears. */
        Body literal(String name, String value) {
            json.append(json.length() == 1 ? "" : ",").append(quoted(name)).append(':').append(value);
            return this;
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            for (char c : text.toCharArray()) {
                if (c < ' ' || c == '"' || c == '\\') {
                    quoted.append(String.format("\\u%04x", (int) c));
                } else {
                    quoted.append(c);
                }
            }
            return quoted.append('"').toString();
        }

        @Override
        public String toString() {
            return json + "}";
        }
    }
}
