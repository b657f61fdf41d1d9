package org.mainstay.platform.record;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Permissions;
import org.mainstay.platform.security.Roles;

/** Holds the registry against the permissions of whoever is logged in. */
@Stateless
@Local(RecordSchema.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class RecordSchemaService implements RecordSchema {

    private Callers callers;
    private Registry registry;
    private Permissions permissions;

    public RecordSchemaService() {}

    @Inject
    public RecordSchemaService(Callers callers, Registry registry, Permissions permissions) {
        this.callers = callers;
        this.registry = registry;
        this.permissions = permissions;
    }

    @Override
    public List<KindView> kinds() {
        CallerContext caller = callers.current();
        return registry.schema().types().stream()
                .filter(type -> permissions.may(caller, Operation.READ, type))
                .map(type -> view(caller, type))
                .toList();
    }

    @Override
    public KindView kind(RecordType type) {
        CallerContext caller = callers.current();
        if (!permissions.may(caller, Operation.READ, type)) {
            throw new BusinessException(
                    ErrorCode.INSUFFICIENT_ACCESS, caller.userName() + " may not read " + type.labelPlural() + ".");
        }
        return view(caller, type);
    }

    private KindView view(CallerContext caller, RecordType type) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (Operation operation : Operation.values()) {
            if (type.offers(operation) && permissions.may(caller, operation, type)) {
                operations.add(operation);
            }
        }
        List<FieldView> fields = type.fields().stream()
                .filter(field -> permissions.mayRead(caller, type, field))
                .map(field -> view(caller, type, operations, field))
                .toList();
        List<Schema.ChildRelation> children = registry.schema().childrenOf(type).stream()
                .filter(child -> child.field().relation().children() != null
                        && permissions.may(caller, Operation.READ, child.type())
                        && permissions.mayRead(caller, child.type(), child.field()))
                .toList();
        return new KindView(type, fields, operations, children);
    }

    private FieldView view(CallerContext caller, RecordType type, Set<Operation> operations, Field field) {
        boolean writable = permissions.mayWrite(caller, type, field);
        return new FieldView(
                field,
                writable && field.is(Trait.CREATEABLE) && operations.contains(Operation.CREATE),
                writable && field.is(Trait.UPDATEABLE) && operations.contains(Operation.UPDATE));
    }
}
