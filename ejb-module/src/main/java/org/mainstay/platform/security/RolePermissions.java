package org.mainstay.platform.security;

import jakarta.enterprise.context.Dependent;
import java.util.Set;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;

/** The first policy: by role alone, the same for every record and field that the schema lets anybody touch. */
@Dependent
public class RolePermissions implements Permissions {

    /** Who may say of a new record who made it and when: those that bring records from elsewhere. */
    private static final Set<String> KEEPS_HISTORY = Set.of(Roles.ADMIN, Roles.INTEGRATION);

    @Override
    public boolean may(CallerContext caller, Operation operation, RecordType type) {
        return switch (caller.role()) {
            case Roles.ADMIN -> true;
            case Roles.AGENT, Roles.INTEGRATION ->
                operation == Operation.READ || operation != Operation.PURGE && !type.isAdministrative();
            case Roles.VIEWER -> operation == Operation.READ;
            default -> false;
        };
    }

    @Override
    public boolean mayRead(CallerContext caller, RecordType type, Field field) {
        return true;
    }

    @Override
    public boolean mayWrite(CallerContext caller, RecordType type, Field field) {
        boolean writable = field.is(Trait.CREATEABLE) || field.is(Trait.UPDATEABLE);
        return writable && (!field.is(Trait.SYSTEM) || KEEPS_HISTORY.contains(caller.role()));
    }

    @Override
    public RecordScope scope(CallerContext caller, RecordType type) {
        return RecordScope.ALL;
    }
}
