package org.mainstay.platform.soql;

import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordType;

/** Which kinds of record the ids in a field name. */
final class Keys {

    private Keys() {}

    /** API names of the kinds; none when the field holds no ids. */
    static List<String> of(RecordType type, Field field) {
        if (field.type() == FieldType.ID) {
            return List.of(type.apiName());
        }
        return field.relation() == null ? List.of() : field.relation().targets();
    }
}
