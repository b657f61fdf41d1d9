package org.mainstay.platform.formula;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Schema;
import org.mainstay.support.StandardKinds;

/** Formulas over one opportunity, which has a value in some fields and none in others. */
final class Evaluation {

    static final Schema SCHEMA = new Schema(StandardKinds.read());
    static final RecordType TYPE = SCHEMA.type("Opportunity");
    static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

    private Evaluation() {}

    /** Blank are description and type, for example. */
    static FieldValues record() {
        return new FieldValues(TYPE)
                .set("id", 4711L)
                .set("ownerId", new Reference("User", 1L))
                .set("name", "Bootswerft Kühn 🚤")
                .set("stageName", "Negotiation")
                .set("nextStep", "")
                .set("amount", new BigDecimal("1234567890123456.78"))
                .set("probability", new BigDecimal("12.50"))
                .set("closeDate", LocalDate.of(2026, 2, 28))
                .set("createdDate", NOW)
                .set("isClosed", true)
                .set("isWon", false);
    }

    static boolean ofNew(String formula) throws FormulaException {
        return of(formula, record(), null, ZoneOffset.UTC);
    }

    /** As a change of the stage, and of nothing else. */
    static boolean ofChange(String formula) throws FormulaException {
        return of(formula, record(), record().set("stageName", "Prospecting"), ZoneOffset.UTC);
    }

    static boolean of(String formula, FieldValues after, FieldValues before, ZoneId zone) throws FormulaException {
        return Formula.condition(SCHEMA, TYPE, formula).isTrue(new Situation(after, before, NOW, zone));
    }
}
