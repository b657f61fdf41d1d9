package org.mainstay.platform.record.model;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Trait;

/** What the registry says is wrong with a write. What the rules of a module say on top of it, a model does not know. */
final class Prediction {

    private final Model model;
    private final RecordType type;
    private final ModelRecord before;
    private final Set<ErrorCode> faults = EnumSet.noneOf(ErrorCode.class);

    private Prediction(Model model, RecordType type, ModelRecord before) {
        this.model = model;
        this.type = type;
        this.before = before;
    }

    /** @param before null for a create */
    static Set<ErrorCode> ofSave(Model model, RecordType type, ModelRecord before, Map<Field, Object> given) {
        Prediction prediction = new Prediction(model, type, before);
        if (!type.offers(before == null ? Operation.CREATE : Operation.UPDATE)) {
            return Set.of(ErrorCode.UNSUPPORTED_OPERATION);
        }
        type.fields().forEach(field -> prediction.look(field, given));
        return prediction.faults;
    }

    private void look(Field field, Map<Field, Object> given) {
        Object value = given.get(field);
        boolean changed = given.containsKey(field)
                && (before == null || !Objects.equals(ModelRecord.plain(value), before.get(field)));
        if (changed && !field.is(before == null ? Trait.CREATEABLE : Trait.UPDATEABLE)) {
            faults.add(ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE);
        } else if (changed && value != null) {
            lookAtValue(field, value);
        } else if ((changed || before == null) && isMissing(field)) {
            faults.add(ErrorCode.REQUIRED_FIELD_MISSING);
        }
    }

    /** What nobody but a rule writes is the rule's to give. */
    private static boolean isMissing(Field field) {
        return field.is(Trait.REQUIRED)
                && field.is(Trait.CREATEABLE)
                && !field.is(Trait.DEFAULTED)
                && field.type().javaType() != Boolean.class;
    }

    private void lookAtValue(Field field, Object value) {
        if (value instanceof String text) {
            if (text.isBlank() && field.is(Trait.REQUIRED)) {
                faults.add(ErrorCode.REQUIRED_FIELD_MISSING);
            } else if (text.codePointCount(0, text.length()) > field.length()) {
                faults.add(ErrorCode.STRING_TOO_LONG);
            } else if (field.picklist() != null
                    && field.picklist().restricted()
                    && !field.picklist().values().contains(text)) {
                faults.add(ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST);
            }
        } else if (value instanceof BigDecimal number
                        && number.precision() - number.scale() > field.precision() - field.scale()
                || value instanceof Long whole
                        && field.relation() == null
                        && Long.toString(whole).length() > field.precision()) {
            faults.add(ErrorCode.NUMBER_OUTSIDE_VALID_RANGE);
        }
        if (field.relation() != null) {
            lookAtReference(field.relation().read(value));
        }
        if (field.is(Trait.UNIQUE) && model.isTaken(type, field, value, before == null ? null : before.key())) {
            faults.add(ErrorCode.DUPLICATE_VALUE);
        }
    }

    private void lookAtReference(Reference target) {
        if (before != null && target.kind().equals(type.apiName()) && target.key() == before.key()) {
            faults.add(ErrorCode.FIELD_INTEGRITY_EXCEPTION);
        } else if (!model.isLive(target)) {
            faults.add(ErrorCode.INVALID_CROSS_REFERENCE_KEY);
        }
    }

    /** Whether the registry could not have said this, so that it was a rule. */
    static boolean isOfRule(RecordType type, Problem problem) {
        Field field = problem.field() == null ? null : type.find(problem.field());
        return switch (problem.code()) {
            case FIELD_CUSTOM_VALIDATION_EXCEPTION, FIELD_INTEGRITY_EXCEPTION -> true;
            case DUPLICATE_VALUE -> field == null || !field.is(Trait.UNIQUE);
            case REQUIRED_FIELD_MISSING -> field != null && !field.is(Trait.REQUIRED);
            case INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST -> field != null && field.picklist() == null;
            default -> false;
        };
    }
}
