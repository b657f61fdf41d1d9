package org.mainstay.platform.soql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.Condition.Comparison;
import org.mainstay.platform.query.Condition.Operator;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.soql.grammar.SoqlParser.AmountContext;
import org.mainstay.platform.soql.grammar.SoqlParser.NamedContext;
import org.mainstay.platform.soql.grammar.SoqlParser.NothingContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ValueContext;

/** Reads one comparison with one value: with a plain one, null, some days, or an amount in a currency. */
final class ComparisonReader {

    private static final Pattern AMOUNT = Pattern.compile("[A-Za-z]{3}[0-9].*");
    private static final int CODE = 3;

    private final Reading reading;

    ComparisonReader(Reading reading) {
        this.reading = reading;
    }

    Condition compare(Operand left, Operator operator, ValueContext value) {
        boolean isOrder = operator != Operator.EQ && operator != Operator.NE;
        boolean isOrdered =
                left.field().type() != FieldType.BOOLEAN && left.field().relation() == null;
        if (isOrder && !isOrdered) {
            throw reading.text.error(
                    ErrorCode.INVALID_QUERY_FILTER_OPERATOR,
                    left.at(),
                    "invalid operator on field '" + left.field().apiName() + "': its values have no order");
        }
        if (value instanceof NothingContext) {
            if (isOrder) {
                throw reading.text.unexpected(value.getStart());
            }
            return nothing(left, operator);
        }
        if (value instanceof AmountContext) {
            return amount(left, operator, value);
        }
        if (value instanceof NamedContext named) {
            return AMOUNT.matcher(named.getText()).matches()
                    ? amount(left, operator, named)
                    : days(left, operator, named);
        }
        return plain(left, operator, reading.literals.read(left.type(), left.field(), value));
    }

    /** As in the CRM, a checkbox without a value is not checked. */
    private static Condition nothing(Operand left, Operator operator) {
        return left.field().type() == FieldType.BOOLEAN
                ? new Comparison(left.expression(), Operator.EQ, operator == Operator.NE)
                : new Comparison(left.expression(), operator, null);
    }

    /** In the CRM there is no empty text, so {@code = ''} asks for records without one, too. */
    private static Condition plain(Operand left, Operator operator, Object value) {
        if (!"".equals(value) || operator != Operator.EQ && operator != Operator.NE) {
            return new Comparison(left.expression(), operator, value);
        }
        Condition empty = new Condition.Any(List.of(
                new Comparison(left.expression(), Operator.EQ, ""),
                new Comparison(left.expression(), Operator.EQ, null)));
        return operator == Operator.EQ ? empty : new Condition.Not(empty);
    }

    /** Some days are equal to what lies within them, less than what lies behind them, and so on. */
    private Condition days(Operand left, Operator operator, NamedContext named) {
        DayRange days = range(named);
        if (left.field().type() != FieldType.DATE && left.field().type() != FieldType.DATETIME) {
            throw reading.literals.wrongType(left.field(), named);
        }
        Condition notBefore = bound(left, Operator.GE, days.from());
        Condition notBehind = bound(left, Operator.LT, days.to());
        return switch (operator) {
            case EQ -> notBefore.and(notBehind);
            case NE -> new Condition.Not(notBefore.and(notBehind));
            case LT -> bound(left, Operator.LT, days.from());
            case LE -> notBehind;
            case GT -> bound(left, Operator.GE, days.to());
            case GE -> notBefore;
        };
    }

    /** Where a day begins in the caller's time zone; not at midnight everywhere on the day when summer time begins. */
    private Condition bound(Operand left, Operator operator, LocalDate day) {
        Object value = left.field().type() == FieldType.DATE
                ? day
                : day.atStartOfDay(reading.caller.zone()).toInstant();
        return new Comparison(left.expression(), operator, value);
    }

    private DayRange range(NamedContext named) {
        Integer count = named.NUMBER() == null ? null : count(named.NUMBER().getSymbol());
        try {
            DayRange days = reading.dates
                    .read(named.name().getText(), count)
                    .orElseThrow(() -> reading.text.unexpected(named.getStart()));
            if (days.from().getYear() < 1 || days.to().getYear() > 9_999) {
                throw new DateTimeException("no four digits");
            }
            return days;
        } catch (DateTimeException e) {
            throw reading.text.error(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    named.NUMBER().getSymbol(),
                    "the days lie outside the years 1 to 9999");
        }
    }

    private int count(Token number) {
        return Numbers.whole(reading.text, number, Integer.MAX_VALUE);
    }

    /** There are no rates between currencies: an amount compares with amounts in its own currency only. */
    private Condition amount(Operand left, Operator operator, ValueContext literal) {
        Field field = left.field();
        if (field.type() != FieldType.CURRENCY || !(left.expression() instanceof FieldPath path)) {
            throw reading.literals.wrongType(field, literal);
        }
        Optional<Field> code = reading.names.field(left.type(), "CurrencyIsoCode");
        if (code.isEmpty()) {
            throw reading.text.field(
                    literal.getStart(), "field '" + field.apiName() + "' has no currency of its own to compare with");
        }
        String written = literal.getText();
        Condition sameCurrency = Condition.equal(
                new FieldPath(path.via(), path.type(), code.get()),
                written.substring(0, CODE).toUpperCase(Locale.ROOT));
        BigDecimal number = Numbers.decimal(reading.text, literal.getStart(), written.substring(CODE));
        return operator == Operator.NE
                ? new Condition.Not(sameCurrency.and(new Comparison(path, Operator.EQ, number)))
                : sameCurrency.and(new Comparison(path, operator, number));
    }
}
