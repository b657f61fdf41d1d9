package org.mainstay.platform.soql;

import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.id.RecordId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.ValueReader;
import org.mainstay.platform.soql.grammar.SoqlParser.ClockContext;
import org.mainstay.platform.soql.grammar.SoqlParser.DateContext;
import org.mainstay.platform.soql.grammar.SoqlParser.MomentContext;
import org.mainstay.platform.soql.grammar.SoqlParser.NoContext;
import org.mainstay.platform.soql.grammar.SoqlParser.NumberContext;
import org.mainstay.platform.soql.grammar.SoqlParser.TextContext;
import org.mainstay.platform.soql.grammar.SoqlParser.ValueContext;
import org.mainstay.platform.soql.grammar.SoqlParser.YesContext;

/** Reads a literal as a value of the field that it is compared with. */
final class LiteralReader {

    /** The key of no record: equal to none, different from all. */
    private static final long NOBODY = -1;

    private final SoqlText text;
    private final ValueReader values;

    LiteralReader(SoqlText text, ValueReader values) {
        this.text = text;
        this.values = values;
    }

    /**
     * The value, which is never null.
     *
     * @throws BusinessException INVALID_FIELD when the field cannot have such a value, INVALID_QUERY_FILTER_OPERATOR when
     *     it is to be an id and is none
     */
    Object read(RecordType type, Field field, ValueContext literal) {
        String written = written(field, literal);
        if (written == null) {
            throw wrongType(field, literal);
        }
        try {
            return values.read(type, field, written);
        } catch (BusinessException refused) {
            return switch (field.type()) {
                case ID, REFERENCE -> nobody(field, written, literal.getStart());
                default -> throw wrongType(field, literal);
            };
        }
    }

    /** The literal in the form that values have everywhere else, or null when the field has no such literals. */
    private String written(Field field, ValueContext literal) {
        return switch (field.type()) {
            case BOOLEAN -> literal instanceof YesContext ? "true" : literal instanceof NoContext ? "false" : null;
            case INTEGER, DECIMAL, CURRENCY, PERCENT -> literal instanceof NumberContext ? literal.getText() : null;
            case DATE -> literal instanceof DateContext ? literal.getText() : null;
            case DATETIME -> literal instanceof MomentContext ? moment(literal.getText()) : null;
            case TIME -> literal instanceof ClockContext ? literal.getText().toUpperCase(Locale.ROOT) : null;
            default -> literal instanceof TextContext ? StringLiteral.read(text, literal.getStart()) : null;
        };
    }

    /** As ISO 8601 has it in its long form: {@code T} and {@code Z} as capitals, a colon in the offset. */
    private static String moment(String written) {
        return written.toUpperCase(Locale.ROOT).replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    }

    /** An id of another kind, or of another system, names no record that the field could point to; that is no error. */
    private Object nobody(Field field, String id, Token at) {
        try {
            RecordId.parse(id);
        } catch (BusinessException refused) {
            if (refused.code() == ErrorCode.MALFORMED_ID) {
                throw text.error(
                        ErrorCode.INVALID_QUERY_FILTER_OPERATOR, at, "invalid ID field: " + SoqlText.shown(id));
            }
        }
        return field.relation() != null && field.relation().isToSeveral()
                ? new Reference(field.relation().targets().get(0), NOBODY)
                : NOBODY;
    }

    BusinessException wrongType(Field field, ValueContext literal) {
        boolean inQuotes =
                switch (field.type()) {
                    case BOOLEAN, INTEGER, DECIMAL, CURRENCY, PERCENT, DATE, DATETIME, TIME -> false;
                    default -> true;
                };
        return text.field(
                literal.getStart(),
                "value of filter criterion for field '" + field.apiName() + "' must be of type " + typeName(field)
                        + " and should " + (inQuotes ? "" : "not ") + "be enclosed in quotes");
    }

    /** As CRM clients know it. */
    private static String typeName(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> "boolean";
            case INTEGER -> "int";
            case DECIMAL, CURRENCY, PERCENT -> "double";
            case DATE -> "date";
            case DATETIME -> "dateTime";
            case TIME -> "time";
            case ID, REFERENCE -> "id";
            default -> "string";
        };
    }
}
