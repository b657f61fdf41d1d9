package org.mainstay.systemtests.adventureworks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What queries over the loaded records must answer, computed from the rows of the source by nothing but counting. */
final class SourceFigures {

    /** So many records have that value. */
    record Count(String value, int records) {}

    private final List<Map<String, String>> accounts;
    private final List<Map<String, String>> contacts;

    SourceFigures(SourceRows source) {
        accounts = source.rows("accounts.csv.gz");
        contacts = source.rows("contacts.csv.gz");
    }

    /** Accounts by {@code country code/type}. */
    Map<String, Integer> accountsByCountryAndType() {
        return counted(accounts, row -> row.get("country_code") + "/" + SourceRows.TYPES.get(row.get("type")));
    }

    /** The cities with most accounts, in the order of the alphabet where they have equally many. */
    List<Count> topCities(int most) {
        return counted(accounts, row -> row.get("city")).entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Count::records).reversed().thenComparing(Count::value))
                .limit(most)
                .toList();
    }

    /** Contacts of stores by the country of the store. */
    Map<String, Integer> contactsOfStoresByCountry() {
        Map<String, String> countryOf = accounts.stream()
                .filter(row -> row.get("type").equals("business"))
                .collect(Collectors.toMap(row -> row.get("external_id"), row -> row.get("country_code")));
        return counted(
                contacts.stream()
                        .filter(row -> countryOf.containsKey(row.get("account_external_id")))
                        .toList(),
                row -> countryOf.get(row.get("account_external_id")));
    }

    /** Names of the stores that have no contact. */
    List<String> storesWithoutContact() {
        List<String> withContact =
                contacts.stream().map(row -> row.get("account_external_id")).toList();
        return accounts.stream()
                .filter(row -> row.get("type").equals("business"))
                .map(row -> row.get("external_id"))
                .filter(id -> !withContact.contains(id))
                .sorted()
                .toList();
    }

    private static Map<String, Integer> counted(
            List<Map<String, String>> rows, Function<Map<String, String>, String> by) {
        return new TreeMap<>(rows.stream().collect(Collectors.groupingBy(by, Collectors.summingInt(row -> 1))));
    }
}
