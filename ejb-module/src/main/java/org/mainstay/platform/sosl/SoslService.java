package org.mainstay.platform.sosl;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.Roles;
import org.mainstay.platform.soql.SoqlAnswer;
import org.mainstay.platform.soql.SoqlQueries;

/** Carries searches out as one query for each kind, by whose rules all names and permissions are decided. */
@Stateless
@Local(SoslQueries.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class SoslService implements SoslQueries {

    private SoqlQueries queries;
    private RecordSchema schema;
    private Registry registry;

    public SoslService() {}

    @Inject
    public SoslService(SoqlQueries queries, RecordSchema schema, Registry registry) {
        this.queries = queries;
        this.schema = schema;
        this.registry = registry;
    }

    @Override
    public List<SoqlAnswer.Records> search(String sosl) {
        Search search = SoslReader.read(sosl);
        List<SoqlAnswer.Records> answers = new ArrayList<>();
        int left = search.limit();
        for (Search.Returned returned : kinds(search)) {
            KindSearch kind = new KindSearch(schema.kind(registry.schema().type(returned.kind())), search);
            if (left > 0 && kind.isPossible()) {
                SoqlAnswer.Records found = found(kind.query(returned), left);
                answers.add(found);
                left -= found.rows().size();
            }
        }
        return answers;
    }

    private SoqlAnswer.Records found(String soql, int most) {
        if (queries.query(soql, most, null) instanceof SoqlAnswer.Records records) {
            return records;
        }
        throw SoslReader.malformed("RETURNING lists fields, and no counts");
    }

    private List<Search.Returned> kinds(Search search) {
        return search.returning().isEmpty()
                ? schema.kinds().stream()
                        .map(kind -> new Search.Returned(kind.type().apiName(), null, ""))
                        .toList()
                : search.returning();
    }
}
