package org.mainstay.launcher.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.KindField;
import org.mainstay.launcher.transfer.TransferFailedException;

/**
 * The mapping of a file whose columns are named like fields, as an export writes it. {@code account.externalId} names a
 * related record. Columns that nobody can write, such as {@code version}, and those that failures bring along are left
 * out.
 */
final class FieldNameMapping {
    private static final String EXTERNAL_ID = ".externalid";

    private final Kind kind;
    private final Columns columns;
    private final boolean guarded;
    private final List<String> leftOut = new ArrayList<>();

    /** @param guarded whether apostrophes before formulas are taken off */
    FieldNameMapping(Kind kind, Columns columns, boolean guarded) {
        this.kind = kind;
        this.columns = columns;
        this.guarded = guarded;
    }

    Mapping mapping(String file) throws TransferFailedException {
        Source externalId = null;
        Source id = null;
        List<MappedField> fields = new ArrayList<>();
        for (String name : columns.names()) {
            if (name.equalsIgnoreCase("externalId")) {
                externalId = source(name);
            } else if (name.equalsIgnoreCase("id")) {
                id = source(name);
            } else if (!Failures.isOwn(name)) {
                add(file, name, fields);
            }
        }
        if (externalId == null && id == null) {
            throw new TransferFailedException(
                    file + ": no column externalId or id says which record a row is; a mapping can say it.");
        }
        return new Mapping(kind, externalId, id, Condition.ALWAYS, fields);
    }

    /** The columns of fields that cannot be written. */
    List<String> leftOut() {
        return leftOut;
    }

    private void add(String file, String name, List<MappedField> fields) throws TransferFailedException {
        boolean byExternalId = name.toLowerCase(Locale.ROOT).endsWith(EXTERNAL_ID);
        KindField field = (byExternalId
                        ? kind.reference(name.substring(0, name.length() - EXTERNAL_ID.length()))
                        : kind.field(name))
                .orElseThrow(() -> new TransferFailedException(file + ": column '" + name + "' is no field of "
                        + kind.apiName() + "; a mapping can say what it is."));
        if (fields.stream().anyMatch(other -> other.field().equals(field))) {
            throw new TransferFailedException(
                    file + ": column '" + name + "' is the second one of " + field.name() + ".");
        } else if (field.isWritable()) {
            String member = byExternalId ? field.relation() : field.name();
            fields.add(new MappedField(member, field, source(name), Condition.ALWAYS, null, false));
        } else {
            leftOut.add(name);
        }
    }

    private Source source(String name) {
        int position = columns.position(name);
        return guarded ? new Source.GuardedCell(position, name) : new Source.Cell(position, name);
    }
}
