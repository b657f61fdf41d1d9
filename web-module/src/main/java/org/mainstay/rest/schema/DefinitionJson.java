package org.mainstay.rest.schema;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;
import org.mainstay.platform.json.RecordBody;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;

/** What administrators define, as JSON: short names for what the records call by those of CRM systems. */
final class DefinitionJson {

    private static final String VALUES = "values";
    private static final String DEFAULT = "defaultValue";

    /** Member of the JSON to field of the record. */
    private final Map<String, String> names;

    private final Schema schema;
    private final RecordType type;

    private DefinitionJson(Schema schema, String kind, Map<String, String> names) {
        this.schema = schema;
        this.type = schema.type(kind);
        this.names = names;
    }

    static DefinitionJson ofObjects(Schema schema) {
        return new DefinitionJson(
                schema,
                "CustomObject",
                names("name=developerName label labelPlural=pluralLabel description numberFormat idPrefix=keyPrefix"));
    }

    static DefinitionJson ofFields(Schema schema) {
        return new DefinitionJson(
                schema,
                "CustomField",
                names("kind=sobjectType name=developerName label type length precision=totalDigits scale"
                        + " required=isRequired unique=isUnique externalId=isExternalId indexed=isIndexed searchable=isSearchable"
                        + " restricted=isRestricted retired=isRetired defaultValue helpText values=valueSet"
                        + " numberFormat referenceTo relationshipName onDelete=deleteConstraint"));
    }

    static DefinitionJson ofRules(Schema schema) {
        return new DefinitionJson(
                schema,
                "ValidationRule",
                names("kind=sobjectType name active errorCondition errorMessage errorField description"));
    }

    private static Map<String, String> names(String pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair : pairs.split(" ")) {
            int equals = pair.indexOf('=');
            names.put(equals < 0 ? pair : pair.substring(0, equals), pair.substring(equals + 1));
        }
        return names;
    }

    /** @throws BusinessException with one problem for each member that cannot be a value */
    FieldValues read(Map<String, Value> members) {
        Map<String, Value> renamed = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        members.forEach((name, value) -> {
            if (name.equals(VALUES) && !Lines.are(value)) {
                problems.add(new Problem(
                        ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, name, "values is an array of texts of one line."));
            } else if (!names.containsKey(name)) {
                String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
                problems.add(new Problem(
                        ErrorCode.INVALID_FIELD,
                        shown,
                        "No such member; there are " + String.join(", ", names.keySet()) + "."));
            } else {
                renamed.put(names.get(name), plain(name, value));
            }
        });
        if (!problems.isEmpty()) {
            throw BusinessException.of(problems);
        }
        return inOwnNames(() -> RecordBody.read(schema, type, renamed, (text, externalId) -> text));
    }

    /** Values are lines of a text in the record; a default is text, whatever it stands for. */
    private static Value plain(String name, Value value) {
        if (name.equals(VALUES)) {
            return Lines.joined(value);
        }
        return name.equals(DEFAULT) && value.text() != null ? text(value.text()) : value;
    }

    private static Value text(String text) {
        return new Value(Kind.STRING, text, null, null);
    }

    /** Does work of which a refusal speaks in the names of the JSON. */
    <T> T inOwnNames(Supplier<T> work) {
        try {
            return work.get();
        } catch (BusinessException e) {
            throw inOwnNames(e);
        }
    }

    /** The same refusal in the names of the JSON. */
    BusinessException inOwnNames(BusinessException refused) {
        List<Problem> problems = refused.problems().stream().map(this::renamed).toList();
        boolean isFirst = !problems.isEmpty()
                && refused.getMessage().equals(refused.problems().get(0).message());
        String message = isFirst ? problems.get(0).message() : refused.getMessage();
        return new BusinessException(refused.code(), message, problems);
    }

    private Problem renamed(Problem problem) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(problem.field()))
                .findFirst()
                .map(entry -> new Problem(
                        problem.code(),
                        entry.getKey(),
                        problem.message().replaceAll("\\b" + entry.getValue() + "\\b", entry.getKey())))
                .orElse(problem);
    }

    /** The names of all members that a definition can have. */
    Set<String> members() {
        return names.keySet();
    }

    boolean isOfThisKind(FieldValues definition) {
        return definition.type().apiName().equals(type.apiName());
    }

    JsonObject write(FieldValues definition) {
        return write(definition, field -> true);
    }

    /** Without what every installation decides by itself. */
    JsonObject portable(FieldValues definition) {
        return write(definition, field -> type.field(field).is(Trait.CREATEABLE));
    }

    private JsonObject write(FieldValues definition, Predicate<String> which) {
        JsonObjectBuilder json = JsonProvider.provider().createObjectBuilder();
        names.forEach((name, field) -> {
            Object value = which.test(field) ? definition.get(field) : null;
            if (value instanceof Boolean flag) {
                json.add(name, flag);
            } else if (value instanceof Long number) {
                json.add(name, number);
            } else if (value != null && name.equals(VALUES)) {
                JsonArrayBuilder values = JsonProvider.provider().createArrayBuilder();
                value.toString().lines().forEach(values::add);
                json.add(name, values);
            } else if (value != null) {
                json.add(name, value.toString());
            }
        });
        return json.build();
    }
}
