package org.mainstay.platform.sosl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.Trait;

/** The search of one kind, as a query. */
final class KindSearch {

    private static final Pattern WHERE = Pattern.compile("\\s*WHERE\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT =
            Pattern.compile("\\b(ORDER\\s+BY|LIMIT|OFFSET)\\b(?=(?:[^']*'[^']*')*[^']*$)", Pattern.CASE_INSENSITIVE);

    private final RecordSchema.KindView kind;
    private final Search search;
    private final List<Field> fields;

    KindSearch(RecordSchema.KindView kind, Search search) {
        this.kind = kind;
        this.search = search;
        this.fields = kind.fields().stream()
                .map(RecordSchema.FieldView::field)
                .filter(field -> field.is(Trait.FILTERABLE) && isSearched(field))
                .toList();
    }

    private boolean isSearched(Field field) {
        boolean name = field.is(Trait.NAME) && field.type().isText();
        boolean email = field.type() == FieldType.EMAIL;
        boolean phone = field.type() == FieldType.PHONE;
        return switch (search.scope()) {
            case ALL -> name || email || phone;
            case NAME -> name;
            case EMAIL -> email;
            case PHONE -> phone;
        };
    }

    /** Whether records of the kind have any field that is looked at. */
    boolean isPossible() {
        return !fields.isEmpty();
    }

    String query(Search.Returned returned) {
        String rest = returned.rest();
        Matcher where = WHERE.matcher(rest);
        String condition = "";
        if (where.lookingAt()) {
            Matcher next = NEXT.matcher(rest);
            int end = next.find(where.end()) ? next.start() : rest.length();
            condition = " AND (" + rest.substring(where.end(), end) + ")";
            rest = rest.substring(end);
        }
        return "SELECT " + (returned.fields() == null ? "Id" : returned.fields()) + " FROM "
                + kind.type().apiName() + " WHERE "
                + search.words().stream().map(this::found).collect(Collectors.joining(" AND ")) + condition + " "
                + rest;
    }

    /** At the beginning of the field or of a word in it. */
    private String found(String word) {
        String pattern = pattern(word);
        return fields.stream()
                .map(field -> field.apiName() + " LIKE '" + pattern + "%' OR " + field.apiName() + " LIKE '% " + pattern
                        + "%'")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String pattern(String word) {
        StringBuilder pattern = new StringBuilder();
        for (char c : word.toCharArray()) {
            switch (c) {
                case '*' -> pattern.append('%');
                case '?' -> pattern.append('_');
                case '%', '_', '\'', '\\' -> pattern.append('\\').append(c);
                default -> pattern.append(c);
            }
        }
        return pattern.toString();
    }
}
