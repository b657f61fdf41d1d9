package org.mainstay.platform.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Tokenizer;
import java.util.List;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/**
 * A condition over the fields of one kind of record, compiled. Immutable and safe for use by several threads.
 *
 * <p>Evaluating it ends after at most as many steps as it has words, changes nothing, and never fails: what cannot be
 * computed (a division by zero, the 31st of February) is blank, a comparison with a blank is FALSE.
 */
public final class Formula {

    /** Greatest length of the text, in UTF-16 units. */
    public static final int LONGEST = 4_000;

    private final Schema schema;
    private final RecordType type;
    private final Expression parsed;

    private Formula(Schema schema, RecordType type, Expression parsed) {
        this.schema = schema;
        this.type = type;
        this.parsed = parsed;
    }

    /**
     * Compiles a text that must be a condition.
     *
     * @param schema knows the kinds to which fields of the type refer
     * @throws FormulaException when it is none: with every name that does not exist, and where it stands
     */
    public static Formula condition(Schema schema, RecordType type, String text) throws FormulaException {
        Expression parsed = parse(text);
        try {
            ValueKind kind = TypeCheck.of(parsed.getAbstractSyntaxTree(), type);
            if (kind != ValueKind.BOOLEAN) {
                throw new FormulaException("A condition is TRUE or FALSE; this is a " + kind + ".");
            }
        } catch (ParseException e) {
            throw refusal(e);
        }
        return new Formula(schema, type, parsed);
    }

    private static Expression parse(String text) throws FormulaException {
        if (text.length() > LONGEST) {
            throw new FormulaException("A formula has at most " + LONGEST + " characters.");
        }
        try {
            List<Token> tokens = new Tokenizer(text, Language.CONFIGURATION).parse();
            TokenOrder.check(tokens);
            return new Expression(text, Language.CONFIGURATION);
        } catch (ParseException e) {
            throw refusal(e);
        }
    }

    private static FormulaException refusal(ParseException e) {
        return new FormulaException(e.getStartPosition(), Words.shown(e.getMessage()) + ".");
    }

    /** The kind of record whose fields it names; only of records of that very type it can be evaluated. */
    public RecordType type() {
        return type;
    }

    /** Whether it is TRUE of the record. */
    public boolean isTrue(Situation situation) {
        try {
            Expression evaluation = parsed.copy();
            ((Facts) evaluation.getDataAccessor()).see(schema, situation);
            return Operators.isTrue(evaluation.evaluate().getValue());
        } catch (EvaluationException | ParseException e) {
            throw new IllegalStateException("a formula that was checked fails", e);
        }
    }
}
