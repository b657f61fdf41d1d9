package org.mainstay.systemtests.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.search.FoundAgain;

/** Names, addresses and e-mail addresses of the world, imported and found again. */
@Tag("micro")
class NamesIT {
    private static final String[] KEY = {
        "Country",
        "Country Group",
        "Region",
        "Year",
        "Gender",
        "Index",
        "Name Group",
        "Localized Name",
        "Romanized Name"
    };

    @TempDir
    private Path folder;

    private final Api api = User.admin();
    private final Database database = Database.shared();
    private final String mark = UUID.randomUUID().toString();

    private ImportRun imports() {
        return new ImportRun(folder);
    }

    private Path mapping(String json) {
        return imports().file("mapping.json", json.replace('\'', '"').replace("MARK", mark));
    }

    /** All contacts of this run, by the external id. */
    private Map<String, JsonObject> stored(String fields) {
        Map<String, JsonObject> stored = new HashMap<>();
        String list = "/contacts?limit=200&filter=title==" + mark + "&fields=externalId," + fields;
        for (String cursor = ""; cursor != null; ) {
            Reply page = api.get(list + cursor).is(200);
            page.items().forEach(contact -> stored.put(contact.getString("externalId"), contact));
            cursor = page.next() == null ? null : "&cursor=" + page.next();
        }
        return stored;
    }

    @Test
    void forenames_are_stored_to_the_letter_and_found_without_case_and_accents() {
        Corpus corpus = Corpus.find("names/forenames");
        Path file = corpus.file("common-forenames-by-country.csv");
        Path mapping = mapping("{'object': 'Contact',"
                + " 'externalId': {'join': ['" + String.join("', '", KEY) + "'], 'with': '|'},"
                + " 'fields': {'lastName': 'Localized Name', 'firstName': 'Romanized Name',"
                + " 'mailingCountryCode': 'Country', 'title': {'value': 'MARK'}}}");
        imports().ends(0, "2480 rows, 2480 created, 0 updated, 0 unchanged, 0 failed", file, "--mapping", mapping);

        List<NamedCsvRecord> rows = corpus.rows("common-forenames-by-country.csv");
        Map<String, JsonObject> stored = stored("firstName,lastName,mailingCountryCode");
        assertThat(stored).hasSize(rows.size()).hasSize(corpus.truths().getInt("rows"));
        for (NamedCsvRecord row : rows) {
            String key = List.of(KEY).stream()
                    .map(row::getField)
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining("|"));
            assertThat(stored.get(key).getString("lastName")).isEqualTo(row.getField("Localized Name"));
            assertThat(stored.get(key).getString("firstName")).isEqualTo(row.getField("Romanized Name"));
        }
        assertThat(database.number("select count(distinct binary lastName) from contact where title = ?", mark))
                .isEqualTo(corpus.truths().getInt("distinct_localized"));
        assertThat(database.number("select count(distinct mailingCountryCode) from contact where title = ?", mark))
                .isEqualTo(corpus.truths().getInt("countries"));
        assertThat(database.number(
                        "select sum(names) from (select count(distinct binary lastName) names from contact"
                                + " where title = ? group by lastName having names > 1) equal",
                        mark))
                .isEqualTo(corpus.truths().getInt("distinct_that_collide_without_case_and_accents"));
        equalNamesAreFoundTogether(rows);
        for (String column : List.of("Localized Name", "Romanized Name")) {
            Set<String> names = rows.stream()
                    .map(row -> row.getField(column))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toSet());
            assertThat(FoundAgain.all(api, names, " " + mark, "&objects=contacts&limit=50"))
                    .isGreaterThan(names.size());
        }
    }

    private void equalNamesAreFoundTogether(List<NamedCsvRecord> rows) {
        Map<String, Set<String>> spellings = rows.stream()
                .map(row -> row.getField("Localized Name"))
                .collect(Collectors.groupingBy(NamesIT::plain, Collectors.toSet()));
        List<Map.Entry<String, Set<String>>> several = spellings.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .limit(5)
                .toList();
        assertThat(several).hasSize(5);
        for (Map.Entry<String, Set<String>> name : several) {
            String filter = "title==" + mark + ";lastName==\"" + name.getKey() + "\"";
            Set<String> found =
                    api.get("/contacts?limit=200&fields=lastName&filter=" + encoded(filter)).is(200).items().stream()
                            .map(contact -> contact.getString("lastName"))
                            .collect(Collectors.toSet());
            assertThat(found).as("found by %s", name.getKey()).isEqualTo(name.getValue());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void addresses_keep_their_lines_and_scripts() {
        Corpus corpus = Corpus.find("names/addresses");
        List<JsonObject> addresses = corpus.lines("addresses.jsonl");
        List<List<String>> rows = new ArrayList<>(List.of(List.of("key", "lines", "country", "state", "city")));
        for (JsonObject address : addresses) {
            rows.add(List.of(
                    mark + "-" + rows.size(),
                    lines(address),
                    address.getString("country_code"),
                    address.getJsonObject("components").getString("state", ""),
                    city(address)));
        }
        imports()
                .ends(
                        0,
                        "455 rows, 455 created, 0 updated, 0 unchanged, 0 failed",
                        imports().rows("addresses.csv", rows),
                        "--mapping",
                        mapping("{'object': 'Contact', 'externalId': 'key', 'fields': {'lastName': 'country',"
                                + " 'title': {'value': 'MARK'}, 'mailingStreet': 'lines', 'mailingCountryCode': 'country',"
                                + " 'mailingState': 'state', 'mailingCity': 'city'}}"));

        Map<String, JsonObject> stored = stored("mailingStreet,mailingCountryCode,mailingState");
        assertThat(stored).hasSize(corpus.truths().getInt("addresses"));
        for (int i = 1; i < rows.size(); i++) {
            JsonObject contact = stored.get(rows.get(i).get(0));
            assertThat(List.of(
                            text(contact, "mailingStreet"),
                            text(contact, "mailingCountryCode"),
                            text(contact, "mailingState")))
                    .isEqualTo(rows.get(i).subList(1, 4));
        }
        String ours = " from contact where title = ?";
        assertThat(database.number("select count(distinct mailingCountryCode)" + ours, mark))
                .isEqualTo(corpus.truths().getInt("countries"));
        assertThat(database.number(
                        "select max(1 + length(mailingStreet) - length(replace(mailingStreet, '\\n', '')))" + ours,
                        mark))
                .isEqualTo(corpus.truths().getInt("most_lines"));
        Set<String> cities = addresses.stream()
                .map(NamesIT::city)
                .filter(city -> !city.isEmpty())
                .collect(Collectors.toSet());
        assertThat(FoundAgain.all(api, cities, " " + mark, "&objects=contacts")).isGreaterThan(250);
    }

    private static String city(JsonObject address) {
        JsonObject components = address.getJsonObject("components");
        return Stream.of("city", "town", "village")
                .map(part -> components.getString(part, ""))
                .filter(name -> !name.isEmpty() && name.length() <= 40)
                .findFirst()
                .orElse("");
    }

    private static String lines(JsonObject address) {
        return address.getJsonArray("formatted").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonObject record, String field) {
        return record.get(field) == JsonValue.NULL ? "" : record.getString(field);
    }

    /**
     * The platform refuses what mail could certainly not reach and nothing else: of the addresses that are wrong by the
     * letter of the standards it accepts half, since only a mail can tell. It refuses blanks, even quoted ones, and what is
     * longer than the field.
     */
    @Test
    void mail_addresses_that_are_valid_are_accepted_unless_they_are_too_long_or_hold_blanks() {
        Corpus corpus = Corpus.find("nasty/isemail");
        List<List<String>> rows = new ArrayList<>(List.of(List.of("key", "address", "category")));
        Map<String, String> addresses = new HashMap<>();
        for (NamedCsvRecord row : corpus.rows("addresses.csv")) {
            String address = ((JsonString) Corpus.value(row.getField("address_json"))).getString();
            addresses.put(mark + "-" + row.getField("id"), address);
            rows.add(List.of(mark + "-" + row.getField("id"), address, row.getField("category")));
        }
        assertThat(addresses).hasSize(corpus.truths().getInt("addresses"));
        imports()
                .start(
                        imports().rows("addresses.csv", rows),
                        "--mapping",
                        mapping(
                                "{'object': 'Contact', 'externalId': 'key', 'fields': {'lastName': 'category', 'email': 'address',"
                                        + " 'title': {'value': 'MARK'}}}"));

        Map<String, JsonObject> stored = stored("email,lastName");
        stored.values().removeIf(contact -> contact.isNull("email"));
        stored.forEach((key, contact) -> assertThat(contact.getString("email")).isEqualTo(addresses.get(key)));
        Map<String, Long> accepted = stored.values().stream()
                .collect(Collectors.groupingBy(contact -> contact.getString("lastName"), Collectors.counting()));
        assertThat(accepted)
                .isEqualTo(Map.of(
                        "ISEMAIL_VALID_CATEGORY", 14L,
                        "ISEMAIL_DNSWARN", 6L,
                        "ISEMAIL_RFC5321", 15L,
                        "ISEMAIL_CFWS", 2L,
                        "ISEMAIL_DEPREC", 6L,
                        "ISEMAIL_RFC5322", 21L,
                        "ISEMAIL_ERR", 32L));
        assertThat(corpus.truths().getJsonObject("by_category").getInt("ISEMAIL_VALID_CATEGORY"))
                .isEqualTo(14);
    }
}
