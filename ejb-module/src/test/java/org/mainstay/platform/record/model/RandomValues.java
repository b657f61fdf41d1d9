package org.mainstay.platform.record.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Trait;

/** What a caller might write: mostly right, out of few values, so that the same ones meet again. */
final class RandomValues {

    private static final int DIFFERENT = 40;
    private static final long NO_SUCH_KEY = 999_999_999_999L;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final Random random;
    private final Model model;

    RandomValues(Random random, Model model) {
        this.random = random;
        this.model = model;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** With what a new record needs, seldom without. */
    Map<Field, Object> forCreate(RecordType type) {
        Map<Field, Object> given = forUpdate(type);
        for (Field field : type.fields()) {
            boolean needed = field.is(Trait.REQUIRED) && field.is(Trait.CREATEABLE) && !field.is(Trait.SYSTEM);
            if (needed && !oneIn(60)) {
                given.computeIfAbsent(field, this::right);
            }
        }
        return given;
    }

    Map<Field, Object> forUpdate(RecordType type) {
        Map<Field, Object> given = new HashMap<>();
        for (Field field : type.fields()) {
            boolean known =
                    !field.is(Trait.SYSTEM) && (field.is(Trait.CREATEABLE) || field.type() != FieldType.BOOLEAN);
            if (known && oneIn(field.is(Trait.CREATEABLE) ? 6 : 200)) {
                Object value = oneIn(80) ? wrong(field) : oneIn(8) ? null : right(field);
                if (value != null || isEmptied(field)) {
                    given.put(field, value);
                }
            }
        }
        return given;
    }

    /** What has a default keeps a value: which one, the rules say. */
    private static boolean isEmptied(Field field) {
        return !field.is(Trait.DEFAULTED) && field.type() != FieldType.BOOLEAN;
    }

    Object right(Field field) {
        int n = random.nextInt(DIFFERENT);
        if (field.picklist() != null) {
            List<String> values = field.picklist().values();
            return values.get(n % values.size());
        }
        return switch (field.type()) {
            case BOOLEAN -> n % 2 == 0;
            case INTEGER -> (long) (n % 9);
            case DECIMAL, CURRENCY, PERCENT -> BigDecimal.valueOf(n, Math.min(field.scale(), 1));
            case DATE -> LocalDate.of(2025, 1, 1).plusDays(n);
            case DATETIME -> FIRST.plusSeconds(3600L * n);
            case REFERENCE -> reference(field, !oneIn(50));
            case ID -> NO_SUCH_KEY + n;
            case EMAIL -> "n" + n + "@example.org";
            default -> field.length() == 3 ? List.of("EUR", "USD").get(n % 2) : text(field, n);
        };
    }

    /** What is unique or short is a code or a name to log in with, and a rule may say what letters it has. */
    private static String text(Field field, int n) {
        String plain = "v" + n;
        return field.is(Trait.UNIQUE) || field.length() < 10
                ? plain.substring(0, Math.min(plain.length(), field.length()))
                : "ß東🏭" + plain;
    }

    private Object wrong(Field field) {
        if (field.type() == FieldType.REFERENCE) {
            return reference(field, false);
        }
        return switch (field.type()) {
            case INTEGER -> 10_000_000_000L;
            case DECIMAL, CURRENCY, PERCENT -> BigDecimal.TEN.pow(field.precision());
            case BOOLEAN, DATE, DATETIME, ID -> right(field);
            case EMAIL -> "v".repeat(field.length()) + "@example.org";
            default -> field.picklist() != null ? "no such value" : "v".repeat(Math.min(field.length() + 1, 100_000));
        };
    }

    /** @param live else one that is deleted, or none at all */
    private Object reference(Field field, boolean live) {
        List<RecordType> targets = model.schema.targets(field);
        RecordType target = targets.get(random.nextInt(targets.size()));
        List<ModelRecord> there = model.having(target, record -> record.deleted() != live);
        if (there.isEmpty() && live) {
            return null;
        }
        long key = there.isEmpty()
                ? NO_SUCH_KEY
                : there.get(random.nextInt(there.size())).key();
        return field.relation().isToSeveral() ? new Reference(target.apiName(), key) : key;
    }
}
