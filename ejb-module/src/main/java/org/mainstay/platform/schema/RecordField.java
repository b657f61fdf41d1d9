package org.mainstay.platform.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a member of an entity a field of its kind of record. Name, column and SOAP name follow from the member's name;
 * the type follows from its Java type, the length from {@code @Column}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordField {
    /** When it is not what the Java type says: {@code EMAIL} instead of {@code TEXT}, say. At most one. */
    FieldType[] type() default {};

    /** When it is not the member's name in words. */
    String label() default "";

    /** When the SOAP name is not the member's name capitalised. */
    String apiName() default "";

    Trait[] with() default {};

    Trait[] without() default {};

    int precision() default 18;

    int scale() default 0;
}
