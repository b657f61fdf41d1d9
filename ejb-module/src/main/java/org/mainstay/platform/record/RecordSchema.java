package org.mainstay.platform.record;

import java.util.List;
import java.util.Set;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/** The registry as the caller may see it. */
public interface RecordSchema {

    /**
     * A kind of record to a caller.
     *
     * @param operations what the kind offers and the caller may do
     * @param children the lists of records that refer to one, which queries can read along with it
     */
    record KindView(
            RecordType type, List<FieldView> fields, Set<Operation> operations, List<Schema.ChildRelation> children) {}

    /** A field that the caller may see, and whether the caller may write it. */
    record FieldView(Field field, boolean createable, boolean updateable) {}

    /** The kinds that the caller may read, by name. */
    List<KindView> kinds();

    /** One kind. */
    KindView kind(RecordType type);
}
