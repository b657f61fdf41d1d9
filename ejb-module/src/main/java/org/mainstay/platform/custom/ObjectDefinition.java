package org.mainstay.platform.custom;

import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.EntityReader;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;

/** Reads records of the kind CustomObject as the kinds that they define. */
final class ObjectDefinition {

    private static final int NAME_LENGTH = 80;
    private static final int CURRENCY_LENGTH = 3;

    private ObjectDefinition() {}

    /** The kind, still without fields that were added. */
    static RecordType type(FieldValues row) {
        String name = row.text("developerName");
        List<Field> fields = new ArrayList<>(EntityReader.fields(OwnedRecord.class));
        fields.add(name(row.text("label"), row.text("numberFormat")));
        fields.add(Field.named("currencyIsoCode", FieldType.TEXT)
                .label("Currency")
                .length(CURRENCY_LENGTH)
                .build());
        return new RecordType(
                new RecordType.Names(name, name, row.text("keyPrefix"), row.text("label"), row.text("pluralLabel")),
                fields,
                RecordType.Use.BUSINESS);
    }

    private static Field name(String label, String numberFormat) {
        Field.Builder name = Field.named("name", FieldType.TEXT)
                .label(label + " Name")
                .length(NAME_LENGTH)
                .with(Trait.NAME, Trait.SEARCHABLE);
        return numberFormat == null
                ? name.with(Trait.REQUIRED).build()
                : name.with(Trait.AUTO_NUMBER)
                        .without(Trait.CREATEABLE, Trait.UPDATEABLE)
                        .numberFormat(numberFormat)
                        .build();
    }
}
