package org.mainstay.systemtests.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.systemtests.client.Api;

/** Whether records are found by words that they are known to have: as they are, in capitals and without accents. */
public final class FoundAgain {

    private static final Set<UnicodeScript> WITH_ACCENTS = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW);

    private FoundAgain() {}

    /**
     * Searches for each of the texts.
     *
     * @param more what each search has beside it
     * @return how many searches there were
     */
    public static int all(Api api, Collection<String> texts, String suffix, String more) {
        Searches searches = new Searches(api);
        Set<String> asked = new LinkedHashSet<>();
        for (String text : texts) {
            asked.addAll(List.of(text, text.toUpperCase(Locale.ROOT), plain(text)));
        }
        Set<String> missed = asked.parallelStream()
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(text -> searches.items(text + suffix, more).stream().noneMatch(item -> has(item, text)))
                .collect(Collectors.toSet());
        assertThat(missed).isEmpty();
        return asked.size();
    }

    /** Some field that is shown has the text, whatever the case and the accents. */
    private static boolean has(JsonObject item, String text) {
        return item.getJsonArray("highlights").getValuesAs(JsonObject.class).stream()
                .anyMatch(field -> letters(field.getString("text")).contains(letters(text)));
    }

    private static String letters(String text) {
        return plain(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")
                .replace('ς', 'σ');
    }

    private static String plain(String text) {
        boolean has = text.codePoints()
                .filter(Character::isLetter)
                .allMatch(point -> WITH_ACCENTS.contains(UnicodeScript.of(point)));
        return has ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "") : text;
    }
}
