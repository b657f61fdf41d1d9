package org.mainstay.platform.formula;

import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Schema;

/** What one evaluation of a formula sees: fields of the record before and after, and the time. */
final class Facts implements DataAccessorIfc {

    private Schema schema;
    private Situation situation;

    void see(Schema known, Situation at) {
        schema = known;
        situation = at;
    }

    @Override
    public EvaluationValue getData(String name) {
        return FormulaValue.of(now(name));
    }

    @Override
    public void setData(String name, EvaluationValue value) {
        throw new UnsupportedOperationException("formulas change nothing");
    }

    Object now(String name) {
        return value(name, situation.after());
    }

    /** As it was; of a new record as it is. */
    Object before(String name) {
        return value(name, isNew() ? situation.after() : situation.before());
    }

    boolean isNew() {
        return situation.before() == null;
    }

    boolean isChanged(String name) {
        Field field = situation.after().type().field(name);
        return !isNew() && !situation.before().sameIn(field, situation.after());
    }

    Instant moment() {
        return situation.now();
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, situation.zone());
    }

    private Object value(String name, FieldValues record) {
        Field field = record.type().field(name);
        Object value = record.get(field);
        if (value == null) {
            return null;
        } else if (field.type() == FieldType.ID) {
            return record.type().id((Long) value).toString();
        } else if (field.type() == FieldType.REFERENCE) {
            return schema.id(field, value).toString();
        }
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : value;
    }
}
