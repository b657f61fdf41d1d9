package org.mainstay.platform.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a {@code Long} member a reference to another record. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RelatesTo {
    /** API name of the kind it points to. */
    String value();

    /** How the related record is called from here; none when empty. */
    String name() default "";

    /** How the records that point here are called from there; not shown there when empty. */
    String children() default "";
}
