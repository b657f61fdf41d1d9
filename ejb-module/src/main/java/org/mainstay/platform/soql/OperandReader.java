package org.mainstay.platform.soql;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.DateFunction;
import org.mainstay.platform.query.DatePart;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.soql.grammar.SoqlParser.FunctionContext;
import org.mainstay.platform.soql.grammar.SoqlParser.OperandContext;
import org.mainstay.platform.soql.grammar.SoqlParser.PathContext;

/** Reads fields and functions of fields where they are compared, sorted or grouped by. */
final class OperandReader {

    private final Reading reading;
    private final Scope scope;

    OperandReader(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    /** A field or a value made of one record's field. */
    Operand plain(OperandContext operand, Trait needed, String verb) {
        if (operand.path() != null) {
            return field(operand.path(), needed, verb);
        }
        FunctionContext function = operand.function();
        String name = name(function);
        if (name.equals("TOLABEL")) { // labels are the values
            return field(path(function), needed, verb);
        }
        if (aggregate(name).isPresent()) {
            throw reading.text.malformed(
                    function.getStart(), "aggregates are compared in HAVING, not " + name + " in WHERE");
        }
        return datePart(function, name);
    }

    private Operand field(PathContext path, Trait needed, String verb) {
        FieldPath field = scope.field(path, needed, verb);
        return new Operand(field, field.type(), field.field(), path.getStart());
    }

    static String name(FunctionContext function) {
        return function.name().getText().toUpperCase(Locale.ROOT);
    }

    static Optional<Aggregate.Function> aggregate(String name) {
        return among(Aggregate.Function.values(), name);
    }

    static Optional<DateFunction> dateFunction(String name) {
        return among(DateFunction.values(), name);
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The one field that a function is of. */
    PathContext path(FunctionContext function) {
        if (function.operand().size() != 1 || function.operand(0).path() == null) {
            throw reading.text.malformed(
                    function.getStart(), function.name().getText() + " takes one field, and nothing else");
        }
        return function.operand(0).path();
    }

    BusinessException unknown(FunctionContext function) {
        return reading.text.malformed(
                function.getStart(),
                "unknown function '" + SoqlText.shown(function.name().getText()) + "'");
    }

    /**
     * A part of a date or moment. Moments are looked at in UTC, as CRM clients know it, and in the caller's time zone
     * inside {@code convertTimezone(…)}.
     */
    Operand datePart(FunctionContext function, String name) {
        DateFunction part = dateFunction(name).orElseThrow(() -> unknown(function));
        ZoneId zone = ZoneOffset.UTC;
        FunctionContext inner = function;
        if (function.operand().size() == 1 && function.operand(0).function() != null) {
            inner = function.operand(0).function();
            if (!name(inner).equals("CONVERTTIMEZONE")) {
                throw unknown(inner);
            }
            zone = reading.caller.zone();
        }
        FieldPath path = scope.field(path(inner), Trait.FILTERABLE, "filtered");
        FieldType type = path.field().type();
        boolean fits = type == FieldType.DATETIME
                || type == FieldType.DATE && part != DateFunction.HOUR_IN_DAY && part != DateFunction.DAY_ONLY;
        if (!fits) {
            throw reading.text.field(
                    function.getStart(),
                    "field '" + path.field().apiName() + "' does not support the function "
                            + function.name().getText());
        }
        FieldType values = part == DateFunction.DAY_ONLY ? FieldType.DATE : FieldType.INTEGER;
        return new Operand(new DatePart(part, path, zone), path.type(), like(function, values), function.getStart());
    }

    /** An aggregate of a group, of one field or, as {@code COUNT()}, of records. */
    Operand aggregate(FunctionContext function, Aggregate.Function which) {
        FieldPath path = scope.field(path(function));
        FieldType type = path.field().type();
        boolean fits =
                switch (which) {
                    case SUM, AVG -> type.isDecimal() || type == FieldType.INTEGER;
                    case MIN, MAX ->
                        path.field().is(Trait.SORTABLE)
                                && type != FieldType.BOOLEAN
                                && path.field().relation() == null;
                    case COUNT, COUNT_DISTINCT -> path.field().is(Trait.FILTERABLE);
                };
        if (!fits) {
            throw reading.text.malformed(
                    function.getStart(),
                    "field " + path.field().apiName() + " does not support aggregate operator " + which);
        }
        Field values =
                switch (which) {
                    case MIN, MAX -> path.field();
                    case SUM, AVG -> like(function, FieldType.DECIMAL);
                    case COUNT, COUNT_DISTINCT -> like(function, FieldType.INTEGER);
                };
        return new Operand(new Aggregate(which, path), path.type(), values, function.getStart());
    }

    private static Field like(FunctionContext function, FieldType type) {
        return Field.named(function.name().getText(), type)
                .apiName(SoqlText.shown(function.getText()))
                .build();
    }
}
