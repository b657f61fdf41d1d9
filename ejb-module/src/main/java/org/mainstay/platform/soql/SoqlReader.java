package org.mainstay.platform.soql;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Names;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;
import org.mainstay.platform.soql.grammar.SoqlParser.QueryContext;

/**
 * Turns SOQL into a query. The language is that of {@code Soql.g4}; names resolve through the registry and the caller's
 * permissions, days such as {@code TODAY} in the caller's time zone.
 */
@Dependent
public class SoqlReader {

    private final Registry registry;
    private final Permissions permissions;

    @Inject
    public SoqlReader(Registry registry, Permissions permissions) {
        this.registry = registry;
        this.permissions = permissions;
    }

    /**
     * The query that the text stands for.
     *
     * @param now the moment from which days are told
     * @throws BusinessException MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR or
     *     NUMBER_OUTSIDE_VALID_RANGE; its message shows the place
     */
    public SoqlQuery read(CallerContext caller, String query, Instant now) {
        SoqlText text = new SoqlText(query);
        QueryContext parsed = SoqlSyntax.parse(query, text);
        Schema schema = registry.schema();
        Names names = new Names(schema, new Access(caller, permissions), Names.Style.API);
        Reading reading = new Reading(text, schema, names, caller, now);
        return new SelectReader(reading).root(parsed.select());
    }

    /**
     * The query of records by their keys.
     *
     * @throws BusinessException INVALID_FIELD
     */
    SoqlQuery.Records retrieve(CallerContext caller, RecordType type, List<String> fields, List<Long> keys) {
        Names names = new Names(registry.schema(), new Access(caller, permissions), Names.Style.API);
        List<FieldPath> paths =
                fields.stream().map(field -> names.path(type, field)).distinct().toList();
        FieldPath key = FieldPath.of(type, "id");
        Condition named =
                keys.size() == 1 ? Condition.equal(key, keys.get(0)) : new Condition.In(key, List.copyOf(keys));
        return new SoqlQuery.Records(
                Query.of(type).select(paths).where(named),
                paths.stream()
                        .map(path -> new SoqlQuery.Item(path, null, false))
                        .toList(),
                List.of());
    }
}
