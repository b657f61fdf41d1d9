package org.mainstay.platform.soql.differential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordType;

/** Makes queries over the sample, the same ones for the same seed. Their values are mostly such as records have. */
final class QueryGenerator {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "Account",
            List.of(
                    "name",
                    "billingCity",
                    "industry",
                    "annualRevenue",
                    "numberOfEmployees",
                    "externalId",
                    "createdDate",
                    "currencyIsoCode",
                    "parentId",
                    "id"),
            "Contact",
            List.of("lastName", "firstName", "title", "birthdate", "doNotCall", "createdDate", "accountId", "name"),
            "Opportunity",
            List.of(
                    "name",
                    "stageName",
                    "amount",
                    "probability",
                    "closeDate",
                    "isWon",
                    "accountId",
                    "expectedRevenue"));

    private final Sample sample;
    private final Collation collation;
    private final Random random;
    private final Set<String> texts = new HashSet<>();

    QueryGenerator(Sample sample, Collation collation, long seed) {
        this.sample = sample;
        this.collation = collation;
        this.random = new Random(seed);
    }

    List<GeneratedQuery> make(int count) {
        List<GeneratedQuery> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            queries.add(query(Sample.KINDS.get(i % Sample.KINDS.size())));
        }
        collation.know(sample.texts());
        collation.know(texts);
        return queries;
    }

    private GeneratedQuery query(String kind) {
        boolean descending = random.nextBoolean();
        boolean natural = random.nextInt(3) > 0;
        return new GeneratedQuery(
                sample,
                collation,
                clause(kind, 0),
                path(kind),
                descending,
                natural != descending,
                1 + random.nextInt(200),
                random.nextInt(4) == 0 ? random.nextInt(20) : 0);
    }

    private Clause clause(String kind, int depth) {
        int choice = random.nextInt(depth > 2 ? 6 : 10);
        if (choice > 7) {
            return new Clause.Negation(clause(kind, depth + 1));
        }
        if (choice > 5) {
            List<Clause> parts = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                parts.add(clause(kind, depth + 1));
            }
            return new Clause.Junction(random.nextBoolean(), parts);
        }
        if (choice == 5 && kind.equals("Account") && depth < 2) {
            return referred();
        }
        return leaf(path(kind));
    }

    private Clause referred() {
        String kind = random.nextBoolean() ? "Contact" : "Opportunity";
        RecordType type = sample.schema().type(kind);
        Path reference = new Path(sample, type, List.of(), type.field("accountId"));
        return new Clause.Referred(sample, reference, random.nextBoolean(), leaf(path(kind)));
    }

    private Clause leaf(Path path) {
        FieldType type = path.field().type();
        if (type.isText() && random.nextInt(4) == 0) {
            return new Clause.Likeness(path, pattern((String) value(path)), collation);
        }
        if (random.nextInt(4) == 0 && type != FieldType.BOOLEAN) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                values.add(value(path));
            }
            return new Clause.Membership(path, random.nextBoolean(), values, collation);
        }
        boolean equality = type == FieldType.BOOLEAN || type == FieldType.REFERENCE || type == FieldType.ID;
        Clause.Comparator[] all = Clause.Comparator.values();
        boolean isNull = random.nextInt(6) == 0 && type != FieldType.BOOLEAN;
        Clause.Comparator comparator = all[random.nextInt(equality || isNull ? 2 : all.length)];
        return new Clause.Comparison(path, comparator, isNull ? null : value(path), collation);
    }

    /** A field of the kind, or of a parent, or of a parent's parent. */
    private Path path(String kind) {
        RecordType root = sample.schema().type(kind);
        List<Field> relations = new ArrayList<>();
        RecordType at = root;
        while (relations.size() < 3 && random.nextInt(3) == 0) {
            Field up = at.field(at.apiName().equals("Account") ? "parentId" : "accountId");
            relations.add(up);
            at = sample.schema().target(up);
        }
        List<String> names = FIELDS.get(at.apiName());
        return new Path(sample, root, relations, at.field(names.get(random.nextInt(names.size()))));
    }

    private Object value(Path path) {
        List<Object> given = sample.live(path.kind()).stream()
                .map(path::of)
                .filter(value -> value != null && !"".equals(value))
                .toList();
        Object value = given.isEmpty() ? anything(path.field().type()) : given.get(random.nextInt(given.size()));
        Object changed = random.nextInt(3) == 0 ? changed(value) : value;
        if (changed instanceof String text) {
            texts.add(text);
        }
        return changed;
    }

    private static Object anything(FieldType type) {
        return switch (type.javaType().getSimpleName()) {
            case "String" -> "none";
            case "Boolean" -> false;
            case "Long" -> 7L;
            case "BigDecimal" -> BigDecimal.ONE.setScale(2);
            case "LocalDate" -> LocalDate.of(2026, 1, 1);
            default -> Instant.EPOCH;
        };
    }

    private Object changed(Object value) {
        if (value instanceof String text) {
            return switch (random.nextInt(4)) {
                case 0 -> text.toUpperCase(java.util.Locale.ROOT);
                case 1 -> text.substring(0, text.offsetByCodePoints(0, 1));
                case 2 -> text + " ";
                default -> text + "'s";
            };
        } else if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.ONE);
        } else if (value instanceof LocalDate day) {
            return day.plusDays(random.nextInt(40));
        } else if (value instanceof Instant moment) {
            return moment.plusMillis(1);
        }
        return Objects.requireNonNull(value);
    }

    private String pattern(String text) {
        int length = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, random.nextInt(length));
        String end = text.substring(from);
        String start = text.substring(0, from);
        return switch (random.nextInt(4)) {
            case 0 -> start + "%";
            case 1 -> "%" + end;
            case 2 -> "%" + end + "%";
            default -> start + "_" + end.substring(end.offsetByCodePoints(0, 1));
        };
    }
}
