package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.id.RecordId;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.soql.SoqlAnswer;
import org.mainstay.platform.soql.SoqlQueries;
import org.mainstay.soap.partner.record.ApiNames;
import org.mainstay.soap.partner.shape.Content;

/** Reads records by their ids: one result for each id, null for what is not there. */
@ApplicationScoped
public class Retrieve implements PartnerOperation {

    private static final int MOST = 2_000;

    private Registry registry;
    private SoqlQueries soql;
    private Queries queries;

    protected Retrieve() {}

    @Inject
    public Retrieve(Registry registry, SoqlQueries soql, Queries queries) {
        this.registry = registry;
        this.soql = soql;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "retrieve";
    }

    @Override
    public List<?> run(Call call) {
        RecordType type = ApiNames.type(registry.schema(), call.arguments().required(1, "sObjectType"));
        List<String> ids = call.arguments().texts(2, "ids");
        if (ids.size() > MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "retrieve takes at most " + MOST + " ids, not " + ids.size() + ".");
        }
        List<Long> keys = ids.stream().map(id -> key(type, id)).toList();
        Map<Long, Content> found = read(type, fields(call), keys);
        return keys.stream().map(found::get).toList();
    }

    /** Null for an id of another kind of record. */
    private static Long key(RecordType type, String id) {
        RecordId parsed = RecordId.parse(id);
        return parsed.prefix().equals(type.prefix()) ? parsed.key() : null;
    }

    private static List<String> fields(Call call) {
        return Arrays.stream(call.arguments().required(0, "fieldList").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Map<Long, Content> read(RecordType type, List<String> fields, List<Long> keys) {
        SoqlAnswer.Records answer = soql.retrieve(
                type, fields, keys.stream().filter(Objects::nonNull).distinct().toList());
        List<Content> rows = queries.rows(answer);
        Map<Long, Content> found = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            found.put(answer.rows().get(i).record().key(), rows.get(i));
        }
        return found;
    }
}
