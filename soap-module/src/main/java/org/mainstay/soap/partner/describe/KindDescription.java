package org.mainstay.soap.partner.describe;

import java.util.List;
import org.mainstay.platform.record.RecordSchema.KindView;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.soap.partner.record.ApiNames;
import org.mainstay.soap.partner.shape.Result;

/** A kind of record to a client. What says nothing of a server like this one is false or absent. */
public final class KindDescription {

    /** The id of the record type that every kind has and nobody made. */
    private static final String MASTER = "012000000000000AAA";

    private final Schema schema;
    private final KindView kind;

    public KindDescription(Schema schema, KindView kind) {
        this.schema = schema;
        this.kind = kind;
    }

    /** As in a list of all kinds. */
    public Result brief() {
        return with(Result.of("DescribeGlobalSObjectResult"));
    }

    /** With fields and lists of related records. */
    public Result whole() {
        return with(Result.of("DescribeSObjectResult"))
                .with("childRelationships", children())
                .with(
                        "fields",
                        kind.fields().stream()
                                .map(field -> new FieldDescription(schema, field).result())
                                .toList())
                .with(false, "compactLayoutable", "listviewable", "lookupLayoutable", "searchLayoutable")
                .with("recordTypeInfos", List.of(masterRecordType()))
                .with("supportedScopes", scopes());
    }

    private Result with(Result result) {
        RecordType type = kind.type();
        boolean searchable = kind.fields().stream().anyMatch(f -> f.field().is(Trait.SEARCHABLE));
        return result.with(
                        false,
                        "activateable",
                        "customSetting",
                        "dataTranslationEnabled",
                        "deepCloneable",
                        "deprecatedAndHidden",
                        "feedEnabled",
                        "hasSubtypes",
                        "idEnabled",
                        "isInterface",
                        "isSubtype",
                        "layoutable",
                        "mruEnabled",
                        "triggerable")
                .with(true, "queryable", "replicateable", "retrieveable")
                .with("createable", may(Operation.CREATE))
                .with("custom", type.isCustom())
                .with("deletable", may(Operation.DELETE))
                .with("keyPrefix", type.prefix())
                .with("label", type.label())
                .with("labelPlural", type.labelPlural())
                .with("mergeable", type.isMergeable() && may(Operation.UPDATE))
                .with("name", type.apiName())
                .with("searchable", searchable)
                .with("undeletable", may(Operation.RESTORE))
                .with("updateable", may(Operation.UPDATE));
    }

    private boolean may(Operation operation) {
        return kind.operations().contains(operation);
    }

    private List<Result> children() {
        return kind.children().stream()
                .map(child -> {
                    DeleteRule onDelete = child.field().relation().onDelete();
                    return Result.of("ChildRelationship")
                            .with("cascadeDelete", onDelete == DeleteRule.CASCADE)
                            .with("childSObject", child.type().apiName())
                            .with("deprecatedAndHidden", false)
                            .with("field", child.field().apiName())
                            .with(
                                    "relationshipName",
                                    ApiNames.children(child.field().relation()))
                            .with("restrictedDelete", onDelete == DeleteRule.RESTRICT);
                })
                .toList();
    }

    private static Result masterRecordType() {
        return Result.of("RecordTypeInfo")
                .with(true, "active", "available", "defaultRecordTypeMapping", "master")
                .with("Master", "developerName", "name")
                .with("recordTypeId", MASTER);
    }

    private List<Result> scopes() {
        Result all = Result.of("ScopeInfo").with("label", "All").with("name", "everything");
        Result mine = Result.of("ScopeInfo").with("label", "Mine").with("name", "mine");
        return kind.type().find("ownerId") == null ? List.of(all) : List.of(all, mine);
    }
}
