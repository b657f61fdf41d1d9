package org.mainstay.platform.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.ValueReader;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;

/**
 * The results of a batch so far, whose values it puts where later operations refer to them. A value is taken over as
 * text, as a caller would who reads it in one answer and writes it into the next request.
 */
final class EarlierResults {

    private final Batch batch;
    private final CallerContext caller;
    private final Permissions permissions;
    private final ValueText texts;
    private final ValueReader reader;
    private final SaveResult[] results;

    EarlierResults(Batch batch, CallerContext caller, Permissions permissions, Schema schema) {
        this.batch = batch;
        this.caller = caller;
        this.permissions = permissions;
        this.texts = new ValueText(schema);
        this.reader = new ValueReader(schema);
        this.results = new SaveResult[batch.operations().size()];
    }

    void put(int position, SaveResult result) {
        results[position] = result;
    }

    /** Once there is a result at each position. */
    List<SaveResult> all() {
        return List.of(results);
    }

    /** Where the operations are that this one refers to. */
    Set<Integer> referred(BatchOperation operation) {
        Set<Integer> referred = new HashSet<>();
        if (operation.target() != null) {
            referred.add(batch.position(operation.target().ref()));
        }
        FieldValues values = operation.request().writes().get(0).values();
        if (values != null) {
            values.forEach((field, value) -> {
                if (value instanceof ResultValue result) {
                    referred.add(batch.position(result.ref()));
                }
            });
        }
        return referred;
    }

    /**
     * What the operation asks of the engine, with values in the place of references.
     *
     * @throws BusinessException with all references that have no value, or one that does not fit
     */
    SaveRequest resolve(int position) {
        BatchOperation operation = batch.operations().get(position);
        SaveRequest request = operation.request();
        RecordWrite write = request.writes().get(0);
        Long key = operation.target() == null ? write.key() : key(position, operation.target(), request.type());
        FieldValues values = write.values() == null ? null : resolve(position, write.values());
        RecordWrite resolved = new RecordWrite(key, values, write.expectedVersion(), write.kept());
        return new SaveRequest(
                request.type(), request.operation(), request.matchBy(), List.of(resolved), Atomicity.EACH_BY_ITSELF);
    }

    private Long key(int position, ResultValue target, RecordType type) {
        String id = text(position, target);
        if (id == null) {
            throw new BusinessException(ErrorCode.MISSING_ARGUMENT, "There is no value of " + name(target) + ".");
        }
        return type.key(id);
    }

    private FieldValues resolve(int position, FieldValues given) {
        FieldValues values = given.copy();
        List<Problem> problems = new ArrayList<>();
        given.forEach((field, value) -> {
            if (value instanceof ResultValue result) {
                try {
                    values.set(field, value(position, given.type(), field, result));
                } catch (BusinessException e) {
                    problems.add(new Problem(e.code(), field.name(), e.getMessage()));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw BusinessException.of(problems);
        }
        return values;
    }

    private Object value(int position, RecordType type, Field field, ResultValue result) {
        String text = text(position, result);
        if (text == null) {
            return null;
        }
        return result.externalId() == null
                ? reader.read(type, field, text)
                : new ByExternalId(text, result.externalId());
    }

    private String text(int position, ResultValue wanted) {
        Integer at = batch.position(wanted.ref());
        if (at == null || at >= position) {
            throw new BusinessException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY, "No earlier operation has the ref '" + wanted.ref() + "'.");
        }
        SaveResult result = results[at];
        if (!result.problems().isEmpty()) {
            throw new BusinessException(
                    ErrorCode.PROCESSING_HALTED, "The operation '" + wanted.ref() + "', to which it refers, failed.");
        }
        FieldValues record = result.record();
        Field field = record.type().find(wanted.field());
        if (field == null || !permissions.mayRead(caller, record.type(), field)) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD,
                    "No such field '" + wanted.field() + "' on " + record.type().apiName() + ", to which '"
                            + wanted.ref() + "' refers.");
        }
        Object value = record.get(field);
        return value == null ? null : texts.text(record.type(), field, value);
    }

    private static String name(ResultValue result) {
        return result.ref() + "." + result.field();
    }
}
