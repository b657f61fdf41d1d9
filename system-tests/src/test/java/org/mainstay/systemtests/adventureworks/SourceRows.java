package org.mainstay.systemtests.adventureworks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What the rows of the source should have become: field names to values as text, an empty text for no value. */
final class SourceRows {

    /** Types of accounts in the source, and here. */
    static final Map<String, String> TYPES =
            Map.of("person", "Customer - Direct", "business", "Customer - Channel", "vendor", "Vendor");

    private final Path folder;

    SourceRows(Path folder) {
        this.folder = folder;
    }

    Map<String, String> account(String externalId) {
        Map<String, String> row = row("accounts.csv.gz", externalId);
        Map<String, String> account = person(row);
        String second = row.get("address_line2");
        boolean hasRevenue = !row.get("annual_revenue").isEmpty();
        account.put("isPersonAccount", Boolean.toString(row.get("type").equals("person")));
        account.put("name", row.get("name"));
        account.put("accountNumber", row.get("customer_number"));
        account.put("type", TYPES.get(row.get("type")));
        account.put("personEmail", row.get("email"));
        account.put("phone", row.get("phone"));
        account.put("website", row.get("website"));
        account.put("billingStreet", row.get("address_line1") + (second.isEmpty() ? "" : "\n" + second));
        account.put("billingCity", row.get("city"));
        account.put("billingStateCode", row.get("state_code"));
        account.put("billingState", row.get("state"));
        account.put("billingPostalCode", row.get("postal_code"));
        account.put("billingCountryCode", row.get("country_code"));
        account.put("billingCountry", row.get("country"));
        account.put("annualRevenue", hasRevenue ? row.get("annual_revenue") + ".00" : "");
        account.put("currencyIsoCode", hasRevenue ? "USD" : "");
        account.put("numberOfEmployees", row.get("employees"));
        account.put("yearStarted", row.get("year_opened"));
        shipping(externalId).forEach(account::put);
        return account;
    }

    private Map<String, String> shipping(String account) {
        Map<String, String> row = rows("addresses.csv.gz").stream()
                .filter(address -> address.get("owner_external_id").equals(account)
                        && address.get("type").equals("Shipping"))
                .findFirst()
                .orElse(Map.of());
        Map<String, String> shipping = new HashMap<>();
        shipping.put(
                "shippingStreet",
                Stream.of("line1", "line2")
                        .map(line -> row.getOrDefault(line, ""))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
        shipping.put("shippingCity", row.getOrDefault("city", ""));
        shipping.put("shippingStateCode", row.getOrDefault("state_code", ""));
        shipping.put("shippingState", row.getOrDefault("state", ""));
        shipping.put("shippingPostalCode", row.getOrDefault("postal_code", ""));
        shipping.put("shippingCountryCode", row.getOrDefault("country_code", ""));
        shipping.put("shippingCountry", row.getOrDefault("country", ""));
        return shipping;
    }

    Map<String, String> lead(String externalId) {
        Map<String, String> row = row("leads.csv.gz", externalId);
        Map<String, String> lead = new HashMap<>();
        lead.put("salutation", row.get("salutation"));
        lead.put("firstName", row.get("first_name"));
        lead.put("middleName", row.get("middle_name"));
        lead.put("lastName", row.get("last_name"));
        lead.put("company", row.get("first_name") + " " + row.get("last_name"));
        lead.put("title", row.get("occupation"));
        lead.put("email", row.get("email"));
        lead.put("phone", row.get("phone"));
        lead.put("street", row.get("address_line1"));
        lead.put("city", row.get("city"));
        lead.put("stateCode", row.get("state_code"));
        lead.put("postalCode", row.get("postal_code"));
        lead.put("countryCode", "US");
        return lead;
    }

    Map<String, String> product(String externalId) {
        Map<String, String> row = row("products.csv.gz", externalId);
        Map<String, String> product = new HashMap<>();
        product.put("name", row.get("name"));
        product.put("productCode", row.get("sku"));
        product.put("description", row.get("description"));
        product.put("family", row.get("category"));
        product.put("isActive", Boolean.toString(row.get("sell_end").isEmpty()));
        return product;
    }

    /** Of all list prices there were, exactly. */
    String sumOfPrices() {
        return rows("price_book_entries.csv.gz").stream()
                .map(row -> new BigDecimal(row.get("list_price")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toString();
    }

    /** What the makers of the data say. */
    Map<String, Long> accountsByCountry() {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(folder.resolve("truths.json")))) {
            JsonObject counts = reader.readObject().getJsonObject("truths").getJsonObject("accounts_by_country");
            return counts.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), country -> counts.getJsonNumber(country)
                            .longValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> contact(String externalId) {
        Map<String, String> row = row("contacts.csv.gz", externalId);
        Map<String, String> contact = person(row);
        boolean mobile = row.get("phone_type").equals("Cell");
        contact.put(
                "name",
                Stream.of("first_name", "middle_name", "last_name", "suffix")
                        .map(row::get)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
        contact.put("title", row.get("role"));
        contact.put("email", row.get("email"));
        contact.put("mobilePhone", mobile ? row.get("phone") : "");
        contact.put("phone", mobile ? "" : row.get("phone"));
        contact.put(
                "hasOptedOutOfEmail",
                Boolean.toString(row.get("email_promotion").equals("0")));
        return contact;
    }

    /** The external id of the account that a contact belongs to. */
    String accountOf(String contact) {
        return row("contacts.csv.gz", contact).get("account_external_id");
    }

    private static Map<String, String> person(Map<String, String> row) {
        Map<String, String> person = new HashMap<>();
        person.put("salutation", row.get("salutation"));
        person.put("firstName", row.get("first_name"));
        person.put("middleName", row.get("middle_name"));
        person.put("lastName", row.get("last_name"));
        person.put("suffix", row.get("suffix"));
        return person;
    }

    private Map<String, String> row(String file, String externalId) {
        return rows(file).stream()
                .filter(row -> row.get("external_id").equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    /** All rows of a file, by the names of its columns. */
    List<Map<String, String>> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
