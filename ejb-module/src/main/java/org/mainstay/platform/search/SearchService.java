package org.mainstay.platform.search;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Searches for whoever is logged in. */
@Stateless
@Local(SearchApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class SearchService implements SearchApi {

    private Callers callers;
    private Finder finder;
    private RecordSchema kinds;
    private Registry registry;

    public SearchService() {}

    @Inject
    public SearchService(Callers callers, Finder finder, RecordSchema kinds, Registry registry) {
        this.callers = callers;
        this.finder = finder;
        this.kinds = kinds;
        this.registry = registry;
    }

    @Override
    public List<Hit> search(String text, List<String> names, int limit) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new BusinessException(
                    ErrorCode.INVALID_PARAMETER, "What to look for has 1 to " + LONGEST + " characters.");
        }
        if (limit < 1 || limit > MOST) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "The limit is 1 to " + MOST + ".");
        }
        List<RecordType> types = names.isEmpty() ? readable() : named(names);
        Optional<Sought> sought = Sought.read(text);
        if (sought.isEmpty()) {
            return List.of();
        }
        CallerContext caller = callers.current();
        List<Hit> hits = new ArrayList<>(finder.find(caller, types, sought.get(), field -> true, limit));
        hits.sort(Hit.BEST_FIRST);
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    private List<RecordType> readable() {
        return kinds.kinds().stream().map(RecordSchema.KindView::type).toList();
    }

    private List<RecordType> named(List<String> names) {
        Schema schema = registry.schema();
        return names.stream()
                .map(name -> schema.types().stream()
                        .filter(type -> type.path().equals(name))
                        .findFirst()
                        .orElseGet(() -> schema.type(name)))
                .map(type -> kinds.kind(type).type())
                .distinct()
                .toList();
    }
}
