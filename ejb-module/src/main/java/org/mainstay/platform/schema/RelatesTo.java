package org.mainstay.platform.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a {@code Long} member a reference to another record. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RelatesTo {
    /**
     * API names of the kinds it may point to. When there are several, a text member beside it holds which of them:
     * {@code whoType} beside {@code whoId}.
     */
    String[] value();

    /** How the related record is called from here; none when empty. */
    String name() default "";

    /** How the records that point here are called from there; not shown there when empty. */
    String children() default "";

    /** What becomes of this record when the one it points to is deleted. */
    DeleteRule onDelete() default DeleteRule.RESTRICT;
}
