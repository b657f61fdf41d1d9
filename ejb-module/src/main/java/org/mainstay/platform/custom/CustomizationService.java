package org.mainstay.platform.custom;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.security.Roles;

/** Changes of the model behind their door. */
@Stateless
@Local(CustomizationApi.class)
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(SUPPORTS)
public class CustomizationService implements CustomizationApi {

    private Definitions definitions;
    private SchemaChanges changes;
    private CustomSchema schema;

    public CustomizationService() {}

    @Inject
    public CustomizationService(Definitions definitions, SchemaChanges changes, CustomSchema schema) {
        this.definitions = definitions;
        this.changes = changes;
        this.schema = schema;
    }

    private <T> T change(Supplier<T> work) {
        T result = changes.run(work);
        schema.refresh();
        return result;
    }

    @Override
    public FieldValues createObject(FieldValues object) {
        return change(() -> definitions.save(Operation.CREATE, null, object)).record();
    }

    @Override
    public FieldValues changeObject(String name, FieldValues values) {
        return change(() -> definitions.save(Operation.UPDATE, definitions.object(name), values))
                .record();
    }

    @Override
    public void deleteObject(String name) {
        change(() -> {
            FieldValues object = definitions.object(name);
            fields(object.text("developerName")).forEach(field -> definitions.save(Operation.DELETE, field, null));
            return definitions.save(Operation.DELETE, object, null);
        });
    }

    @Override
    public List<FieldValues> fields(String kind) {
        return definitions.fields(kind);
    }

    @Override
    public FieldValues field(String kind, String name) {
        return definitions.field(kind, name);
    }

    @Override
    public FieldValues createField(FieldValues field) {
        return change(() -> definitions.save(Operation.CREATE, null, field)).record();
    }

    @Override
    public FieldValues changeField(String kind, String name, FieldValues values) {
        return change(() -> definitions.save(Operation.UPDATE, definitions.field(kind, name), values))
                .record();
    }

    @Override
    public void deleteField(String kind, String name) {
        change(() -> definitions.save(Operation.DELETE, definitions.field(kind, name), null));
    }

    @Override
    public List<FieldValues> definitions() {
        return definitions.all();
    }

    @Override
    public int apply(List<FieldValues> wanted) {
        return change(() -> {
            int changed = 0;
            for (int i = 0; i < wanted.size(); i++) {
                try {
                    changed += apply(wanted.get(i)) == Outcome.UNCHANGED ? 0 : 1;
                } catch (BusinessException e) {
                    throw new DefinitionRefusedException(i, e);
                }
            }
            return changed;
        });
    }

    private Outcome apply(FieldValues definition) {
        FieldValues there = definitions.find(definition);
        Operation operation = there == null ? Operation.CREATE : Operation.UPDATE;
        return definitions.save(operation, there, definition).outcome();
    }

    @Override
    public void refresh() {
        schema.refresh();
    }
}
