package org.mainstay.platform.schema;

import static org.mainstay.platform.schema.Operation.*;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes an entity a kind of record, and so part of every protocol. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordKind {
    /** Plural in REST, kebab-case. */
    String path();

    /** The three characters its ids start with; never changed once records exist. */
    String prefix();

    String label();

    String labelPlural();

    /** Whether only administrators write it: users and settings, not business records. */
    boolean administrative() default false;

    /** What the kind offers to callers; users, say, cannot be deleted. Its own module may do more. */
    Operation[] operations() default {CREATE, READ, UPDATE, DELETE, RESTORE, PURGE};
}
