package org.mainstay.integration.bulk;

import java.util.Locale;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;

/**
 * Which fields the rows of a job may give. The engine decides again on each record, and takes what is as it was; this
 * spares a file without hope.
 */
final class FieldUse {

    private final Target target;
    private final CallerContext caller;
    private final Permissions permissions;

    FieldUse(Target target, CallerContext caller, Permissions permissions) {
        this.target = target;
        this.caller = caller;
        this.permissions = permissions;
    }

    /** @throws BusinessException INVALID_FIELD_FOR_INSERT_UPDATE */
    void require(Field field) {
        if (field.equals(target.key())) {
            return;
        }
        boolean may =
                switch (target.operation()) {
                    case INSERT -> field.is(Trait.CREATEABLE);
                    case UPDATE, UPSERT -> field.is(Trait.CREATEABLE) || field.is(Trait.UPDATEABLE);
                    default -> false;
                };
        if (!may || !permissions.mayWrite(caller, target.type(), field)) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                    "The field " + field.name() + " cannot be given in a job that is to "
                            + target.operation().name().toLowerCase(Locale.ROOT) + " "
                            + target.type().labelPlural() + ".");
        }
    }
}
