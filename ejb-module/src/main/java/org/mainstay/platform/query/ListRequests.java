package org.mainstay.platform.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
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
    public ListQuery read(CallerContext caller, RecordType type, ListRequest request) {
        List<Condition> conditions = request.filter() == null
                ? List.of()
                : new FilterReader(
                                type,
                                name -> field(caller, type, name, Trait.FILTERABLE),
                                new ValueReader(registry.schema()))
                        .read(request.filter());
        ListQuery query = new ListQuery(
                type,
                fields(caller, type, request.fields()),
                conditions,
                order(caller, type, request.sort()),
                limit(request.limit()),
                null);
        return request.cursor() == null ? query : cursors.at(query, request.cursor());
    }

    private static int limit(Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "limit is 1 to " + MOST + ".");
        }
        return limit;
    }

    /** The fields to read: those named, or all that the caller may see. */
    public List<Field> fields(CallerContext caller, RecordType type, String names) {
        if (names == null) {
            return type.fields().stream()
                    .filter(f -> permissions.mayRead(caller, type, f))
                    .toList();
        }
        return Arrays.stream(names.split(",", -1))
                .map(name -> field(caller, type, name, null))
                .distinct()
                .toList();
    }

    private List<Order> order(CallerContext caller, RecordType type, String sort) {
        List<Order> order = new ArrayList<>();
        if (sort != null) {
            for (String step : sort.split(",", -1)) {
                boolean descending = step.startsWith("-");
                Field field = field(caller, type, descending ? step.substring(1) : step, Trait.SORTABLE);
                if (order.stream().anyMatch(o -> o.field().equals(field))) {
                    throw new BusinessException(ErrorCode.MALFORMED_QUERY, "sort names " + field.name() + " twice.");
                }
                order.add(new Order(field, descending));
            }
        }
        if (order.size() > LONGEST_SORT) {
            throw new BusinessException(ErrorCode.MALFORMED_QUERY, "sort has at most " + LONGEST_SORT + " fields.");
        }
        return order;
    }

    private Field field(CallerContext caller, RecordType type, String name, Trait needed) {
        Field field = type.find(name);
        if (field == null || !permissions.mayRead(caller, type, field)) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD, "No such field '" + name + "' on " + type.apiName() + ".");
        }
        if (needed != null && !field.is(needed)) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD,
                    name + " is not " + needed.name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        return field;
    }
}
