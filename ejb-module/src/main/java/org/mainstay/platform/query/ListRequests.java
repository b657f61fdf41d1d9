package org.mainstay.platform.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.schema.ValueReader;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;

/** Turns what a caller asks for in text into a query. Names resolve through the registry and the caller's permissions. */
@Dependent
public class ListRequests {

    public static final int MOST = 200;
    public static final int USUAL = 50;
    private static final int LONGEST_SORT = 5;

    private final Registry registry;
    private final Permissions permissions;
    private final Cursors cursors;

    @Inject
    public ListRequests(Registry registry, Permissions permissions, Cursors cursors) {
        this.registry = registry;
        this.permissions = permissions;
        this.cursors = cursors;
    }

    /** @throws BusinessException MALFORMED_QUERY, INVALID_FIELD, INVALID_PARAMETER or INVALID_CURSOR */
    public Query read(CallerContext caller, RecordType type, ListRequest request) {
        Names names = names(caller);
        Condition where = request.filter() == null
                ? Condition.ANY_RECORD
                : new FilterReader(
                                name -> path(names, type, name, Trait.FILTERABLE), new ValueReader(registry.schema()))
                        .read(request.filter());
        Query query = new Projection(names)
                .of(type, request.fields(), request.expand())
                .where(where)
                .orderBy(order(names, type, request.sort()))
                .limit(limit(request.limit()));
        return request.cursor() == null ? query : cursors.at(query, request.cursor());
    }

    /** One record, read as it is asked for in text; see {@link ListRequest}. */
    public Query one(CallerContext caller, RecordType type, long key, String fields, String expand) {
        return new Projection(names(caller))
                .of(type, fields, expand)
                .where(Condition.equal(FieldPath.of(type, "id"), key))
                .limit(1);
    }

    private Names names(CallerContext caller) {
        return new Names(registry.schema(), new Access(caller, permissions), Names.Style.REST);
    }

    /**
     * How many records a page has.
     *
     * @throws BusinessException INVALID_PARAMETER
     */
    public static int limit(Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "limit is 1 to " + MOST + ".");
        }
        return limit;
    }

    private static List<Order> order(Names names, RecordType type, String sort) {
        List<Order> order = new ArrayList<>();
        if (sort != null) {
            for (String step : sort.split(",", -1)) {
                boolean descending = step.startsWith("-");
                FieldPath path = path(names, type, descending ? step.substring(1) : step, Trait.SORTABLE);
                if (order.stream().anyMatch(o -> o.by().equals(path))) {
                    throw new BusinessException(ErrorCode.MALFORMED_QUERY, "sort names " + path + " twice.");
                }
                order.add(Order.by(path, descending));
            }
        }
        if (order.size() > LONGEST_SORT) {
            throw new BusinessException(ErrorCode.MALFORMED_QUERY, "sort has at most " + LONGEST_SORT + " fields.");
        }
        return order;
    }

    private static FieldPath path(Names names, RecordType type, String name, Trait needed) {
        FieldPath path = names.path(type, name);
        if (!path.field().is(needed)) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD, name + " is not " + needed.name().toLowerCase(Locale.ROOT) + ".");
        }
        return path;
    }
}
