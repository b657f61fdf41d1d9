package org.mainstay.catalog.violation;

import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/** A kind of a lower module that refers to one of a higher. */
@RecordKind(path = "points-up", prefix = "zzz", label = "Points Up", labelPlural = "Points Up")
public class PointsUp extends StoredRecord {

    @RecordField
    @RelatesTo("Contact")
    private Long contactId;

    protected PointsUp() {}
}
