package org.mainstay.platform.custom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordEngine;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.Callers;

/** The records that define what administrators made. */
@Dependent
public class Definitions {

    /** The kinds of definition, each with the fields that name one, in the order in which they build on each other. */
    private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("CustomObject", List.of("developerName"));
        KINDS.put("CustomField", List.of("sobjectType", "developerName"));
        KINDS.put("ValidationRule", List.of("sobjectType", "name"));
    }

    private final RecordEngine engine;
    private final RelatedRecords related;
    private final Callers callers;

    @Inject
    public Definitions(RecordEngine engine, RelatedRecords related, Callers callers) {
        this.engine = engine;
        this.related = related;
        this.callers = callers;
    }

    FieldValues object(String name) {
        return related.where("CustomObject", Map.of("developerName", name)).stream()
                .filter(object -> object.text("developerName").equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BusinessException(ErrorCode.INVALID_TYPE, "There is no custom object '" + name + "'."));
    }

    List<FieldValues> fields(String kind) {
        return related.where("CustomField", Map.of("sobjectType", kind));
    }

    FieldValues field(String kind, String name) {
        return fields(kind).stream()
                .filter(field -> field.text("developerName").equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BusinessException(ErrorCode.NOT_FOUND, kind + " has no custom field '" + name + "'."));
    }

    List<FieldValues> all() {
        List<FieldValues> all = new ArrayList<>();
        KINDS.keySet().forEach(kind -> all.addAll(related.where(kind, Map.of())));
        return all;
    }

    /** The definition that is there under the names of the given one, or null. */
    FieldValues find(FieldValues given) {
        Map<String, Object> names = new LinkedHashMap<>();
        KINDS.get(given.type().apiName()).forEach(name -> names.put(name, given.get(name)));
        return names.containsValue(null)
                ? null
                : related.where(given.type().apiName(), names).stream()
                        .findFirst()
                        .orElse(null);
    }

    /** By the engine, like any record, for the caller. */
    SaveResult save(Operation operation, FieldValues there, FieldValues values) {
        RecordType type = (values == null ? there : values).type();
        RecordWrite write =
                new RecordWrite(there == null ? null : there.key(), values, null).keeping(new FieldValues(type));
        return engine.save(callers.current(), SaveRequest.of(type, operation, write))
                .get(0);
    }
}
