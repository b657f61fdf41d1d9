package org.mainstay.platform.query;

import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;
import org.mainstay.platform.security.RecordScope;

/** The permission hook as one caller's queries meet it: wherever a query leads, it is asked. */
public record Access(CallerContext caller, Permissions permissions) {

    /** For what holds for everybody, whatever a caller may see. */
    public static final Access UNRESTRICTED = new Access(CallerContext.system("-"), new Everything());

    private static final class Everything implements Permissions {
        @Override
        public boolean may(CallerContext caller, Operation operation, RecordType type) {
            return true;
        }

        @Override
        public boolean mayRead(CallerContext caller, RecordType type, Field field) {
            return true;
        }

        @Override
        public boolean mayWrite(CallerContext caller, RecordType type, Field field) {
            return true;
        }

        @Override
        public RecordScope scope(CallerContext caller, RecordType type) {
            return RecordScope.ALL;
        }
    }

    public boolean mayRead(RecordType type) {
        return permissions.may(caller, Operation.READ, type);
    }

    public boolean mayRead(RecordType type, Field field) {
        return permissions.mayRead(caller, type, field);
    }

    /** @throws BusinessException INSUFFICIENT_ACCESS when the caller may not read records of the kind */
    public void requireRead(RecordType type) {
        if (!mayRead(type)) {
            throw new BusinessException(
                    ErrorCode.INSUFFICIENT_ACCESS, caller.userName() + " may not read " + type.labelPlural() + ".");
        }
    }

    /** Which records of the kind take part for this caller. */
    public RecordScope scope(RecordType type) {
        return permissions.scope(caller, type);
    }
}
