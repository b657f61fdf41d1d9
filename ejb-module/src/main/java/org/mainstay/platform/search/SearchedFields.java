package org.mainstay.platform.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.search.token.FieldTokens;

/**
 * The fields by which records of a kind are found.
 *
 * @param signature changes when records of the kind would have other tokens than before
 */
record SearchedFields(List<Field> fields, String signature) {

    /** Counted on whenever texts come to have other tokens. */
    private static final int TOKENS_VERSION = 1;

    /** More than any record of the standard model can have with the longest values that mean something. */
    private static final int MOST_TOKENS = 500;

    static SearchedFields of(RecordType type) {
        return type.derived(SearchedFields.class, () -> read(type));
    }

    private static SearchedFields read(RecordType type) {
        List<Field> fields =
                type.fields().stream().filter(f -> f.is(Trait.SEARCHABLE)).toList();
        String described = fields.stream()
                .map(field -> field.name() + ":" + field.type())
                .sorted()
                .collect(Collectors.joining(",", TOKENS_VERSION + ":", ""));
        return new SearchedFields(fields, hash(described));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In order, as the index has them. */
    Set<String> tokens(FieldValues record) {
        Set<String> tokens = new TreeSet<>();
        for (Field field : fields) {
            for (String token : FieldTokens.indexed(field, record.get(field))) {
                if (tokens.size() < MOST_TOKENS) {
                    tokens.add(token);
                }
            }
        }
        return tokens;
    }

    boolean areChanged(RecordChange change) {
        return fields.stream().anyMatch(field -> !change.before().sameIn(field, change.after()));
    }
}
