package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.soql.SoqlQuery;
import org.mainstay.platform.soql.SoqlReader;

/** What a query job reads: a list as in requests for lists, or SOQL that selects plain fields. */
@Dependent
class QueryPlan {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final ListRequests lists;
    private final SoqlReader soql;

    @Inject
    QueryPlan(ListRequests lists, SoqlReader soql) {
        this.lists = lists;
        this.soql = soql;
    }

    /** As the row of the job keeps it. */
    static String kept(NewBulkJob asked) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (asked.soql() != null) {
            return json.add("soql", asked.soql()).build().toString();
        }
        add(json, "filter", asked.list().filter());
        add(json, "sort", asked.list().sort());
        add(json, "fields", asked.list().fields());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    /**
     * The query, for that caller.
     *
     * @param type the kind of a list; SOQL names its own
     * @param now from when days are told
     * @throws BusinessException what is wrong with it, or UNSUPPORTED_OPERATION when it does not give records
     */
    Query read(CallerContext caller, RecordType type, String kept, Instant now) {
        JsonObject json;
        try (JsonReader reader = JSON.createReader(new StringReader(kept))) {
            json = reader.readObject();
        }
        Query query = json.containsKey("soql")
                ? records(soql.read(caller, json.getString("soql"), now))
                : lists.read(
                                caller,
                                type,
                                new ListRequest(
                                        json.getString("filter", null),
                                        json.getString("sort", null),
                                        json.getString("fields", null),
                                        null,
                                        null))
                        .limit(Query.UNLIMITED);
        if (!query.children().isEmpty()) {
            throw unsupported();
        }
        return query;
    }

    private static Query records(SoqlQuery query) {
        if (query instanceof SoqlQuery.Records records
                && records.plainFields().size() == records.items().size()) {
            return records.query();
        }
        throw unsupported();
    }

    private static BusinessException unsupported() {
        return new BusinessException(
                ErrorCode.UNSUPPORTED_OPERATION,
                "A query job selects fields of records: no counts, groups, aliases or lists of related records.");
    }
}
