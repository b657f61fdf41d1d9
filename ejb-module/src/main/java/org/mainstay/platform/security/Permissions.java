package org.mainstay.platform.security;

import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;

/**
 * The permission hook: engine and list compiler ask it about every kind, field and record they touch. Whatever the
 * policy is, no protocol can go around it.
 */
public interface Permissions {

    boolean may(CallerContext caller, Operation operation, RecordType type);

    /** Whether the caller may see the field: in answers, filters, sorts and history alike. */
    boolean mayRead(CallerContext caller, RecordType type, Field field);

    boolean mayWrite(CallerContext caller, RecordType type, Field field);

    /** Which records of the kind the caller may touch at all. */
    RecordScope scope(CallerContext caller, RecordType type);
}
