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
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.search.Finder;
import org.mainstay.platform.search.Hit;
import org.mainstay.platform.search.Sought;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;
import org.mainstay.platform.soql.SoqlAnswer;
import org.mainstay.platform.soql.SoqlQueries;

/**
 * Finds the records by the index, and then reads what was asked for of each kind by a query, by whose rules all names and
 * permissions are decided.
 */
@Stateless
@Local(SoslQueries.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class SoslService implements SoslQueries {

    private Callers callers;
    private Finder finder;
    private SoqlQueries queries;
    private RecordSchema schema;
    private Registry registry;

    public SoslService() {}

    @Inject
    public SoslService(Callers callers, Finder finder, SoqlQueries queries, RecordSchema schema, Registry registry) {
        this.callers = callers;
        this.finder = finder;
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
            RecordType type =
                    schema.kind(registry.schema().type(returned.kind())).type();
            boolean isPossible = finder.fields(callers.current(), type).stream().anyMatch(search.scope()::has);
            if (left > 0 && isPossible) {
                SoqlAnswer.Records found = queries.among(returned.query(), keys(type, search), left);
                answers.add(found);
                left -= found.rows().size();
            }
        }
        return answers;
    }

    /** The best first. */
    private List<Long> keys(RecordType type, Search search) {
        Sought sought = new Sought(search.term(), List.of(), "");
        return finder.find(callers.current(), List.of(type), sought, search.scope()::has, Search.MOST).stream()
                .sorted(Hit.BEST_FIRST)
                .map(Hit::key)
                .limit(Search.MOST)
                .toList();
    }

    private List<Search.Returned> kinds(Search search) {
        return search.returning().isEmpty()
                ? schema.kinds().stream()
                        .map(kind -> new Search.Returned(kind.type().apiName(), null, ""))
                        .toList()
                : search.returning();
    }
}
