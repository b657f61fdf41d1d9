package org.mainstay.platform.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a text member a picklist. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Values {
    String[] value() default {};

    /** The enum whose labels are the values, when the rules of the module know more about each. */
    Class<? extends PicklistValue> of() default PicklistValue.class;

    /** Whether other values are refused; CRM picklists are suggestions unless they say so. */
    boolean restricted() default false;
}
