package org.mainstay.platform.soql.differential;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mainstay.platform.schema.FieldValues;

/** A condition as the test thinks of it: it holds of a record or not, and both languages can say it, or only SOQL. */
interface Clause {

    boolean holds(FieldValues record);

    String soql();

    /** Empty when RSQL has no words for it. */
    Optional<String> rsql();

    /** What AND and OR put together. */
    record Junction(boolean all, List<Clause> parts) implements Clause {
        @Override
        public boolean holds(FieldValues record) {
            return all
                    ? parts.stream().allMatch(part -> part.holds(record))
                    : parts.stream().anyMatch(part -> part.holds(record));
        }

        @Override
        public String soql() {
            return parts.stream().map(Clause::soql).collect(Collectors.joining(all ? " AND " : " or ", "(", ")"));
        }

        @Override
        public Optional<String> rsql() {
            List<Optional<String>> said = parts.stream().map(Clause::rsql).toList();
            return said.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            said.stream().map(Optional::get).collect(Collectors.joining(all ? ";" : ",", "(", ")")))
                    : Optional.empty();
        }
    }

    record Negation(Clause part) implements Clause {
        @Override
        public boolean holds(FieldValues record) {
            return !part.holds(record);
        }

        @Override
        public String soql() {
            return "(NOT " + part.soql() + ")";
        }

        @Override
        public Optional<String> rsql() {
            return Optional.empty();
        }
    }

    /** @param value null asks for records without one, which only {@code =} and {@code !=} do */
    record Comparison(Path path, Comparator comparator, Object value, Collation collation) implements Clause {
        @Override
        public boolean holds(FieldValues record) {
            Object given = path.of(record);
            if (given == null || value == null) {
                boolean equal = given == null && value == null;
                return comparator == Comparator.EQUAL ? equal : comparator == Comparator.UNEQUAL && !equal;
            }
            return comparator.holds(collation.compare(path.field(), given, value));
        }

        @Override
        public String soql() {
            return path.soql() + " " + comparator.soql + " " + path.soqlLiteral(value);
        }

        @Override
        public Optional<String> rsql() {
            return value == null
                    ? Optional.empty()
                    : Optional.of(path.rsql() + comparator.rsql + path.rsqlLiteral(value));
        }
    }

    /** One of several values, or none of them. */
    record Membership(Path path, boolean negated, List<Object> values, Collation collation) implements Clause {
        @Override
        public boolean holds(FieldValues record) {
            Object given = path.of(record);
            boolean among = given != null
                    && values.stream().anyMatch(value -> collation.compare(path.field(), given, value) == 0);
            return among != negated;
        }

        @Override
        public String soql() {
            return values.stream()
                    .map(path::soqlLiteral)
                    .collect(Collectors.joining(", ", path.soql() + (negated ? " NOT IN (" : " IN ("), ")"));
        }

        @Override
        public Optional<String> rsql() {
            return Optional.of(values.stream()
                    .map(path::rsqlLiteral)
                    .collect(Collectors.joining(",", path.rsql() + (negated ? "=out=(" : "=in=("), ")")));
        }
    }

    /** @param pattern with {@code %} and {@code _} as wildcards and no escapes */
    record Likeness(Path path, String pattern, Collation collation) implements Clause {
        @Override
        public boolean holds(FieldValues record) {
            return path.of(record) instanceof String given && collation.isLike(path.field(), given, pattern);
        }

        @Override
        public String soql() {
            return path.soql() + " LIKE " + Path.soqlText(pattern);
        }

        @Override
        public Optional<String> rsql() {
            return pattern.contains("_") || pattern.contains("*")
                    ? Optional.empty()
                    : Optional.of(path.rsql() + "==" + Path.rsqlText(pattern.replace('%', '*')));
        }
    }

    /** Records to which another one of that condition refers, or none does. */
    record Referred(Sample sample, Path reference, boolean negated, Clause condition) implements Clause {
        @Override
        public boolean holds(FieldValues record) {
            boolean referred = sample.live(reference.kind()).stream()
                    .filter(condition::holds)
                    .anyMatch(other -> record.get("id").equals(reference.of(other)));
            return referred != negated;
        }

        @Override
        public String soql() {
            return "Id " + (negated ? "NOT " : "") + "IN (SELECT " + reference.soql() + " FROM " + reference.kind()
                    + " WHERE " + sample.onlySoql(reference.kind()) + " AND " + condition.soql() + ")";
        }

        @Override
        public Optional<String> rsql() {
            return Optional.empty();
        }
    }

    enum Comparator {
        EQUAL("=", "=="),
        UNEQUAL("!=", "!="),
        LESS("<", "=lt="),
        LESS_OR_EQUAL("<=", "=le="),
        GREATER(">", "=gt="),
        GREATER_OR_EQUAL(">=", "=ge=");

        private final String soql;
        private final String rsql;

        Comparator(String soql, String rsql) {
            this.soql = soql;
            this.rsql = rsql;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case LESS_OR_EQUAL -> comparison <= 0;
                case GREATER -> comparison > 0;
                case GREATER_OR_EQUAL -> comparison >= 0;
            };
        }
    }
}
