package org.mainstay.rest.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mainstay.integration.bulk.BulkOperation;
import org.mainstay.integration.bulk.DataFormat;
import org.mainstay.integration.bulk.NewBulkJob;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.rest.request.BodyArguments;

/** Reads what is asked of bulk jobs. */
final class BulkJobBody {

    private BulkJobBody() {}

    /** @throws BusinessException MALFORMED_JSON, INVALID_PARAMETER or MISSING_ARGUMENT */
    static NewBulkJob read(byte[] body) {
        BodyArguments given = BodyArguments.read(body);
        String operation = given.text("operation");
        String format = given.text("format");
        String soql = given.text("query");
        ListRequest list = new ListRequest(given.text("filter"), given.text("sort"), given.text("fields"), null, null);
        NewBulkJob asked = new NewBulkJob(
                given.text("object"),
                choice(BulkOperation.class, "operation", operation),
                given.text("externalIdField"),
                format == null ? DataFormat.CSV : choice(DataFormat.class, "format", format),
                list,
                soql);
        given.refuseFaulty();
        boolean listed = list.filter() != null || list.sort() != null || list.fields() != null;
        if (soql != null && (listed || asked.kind() != null)) {
            throw refused(ErrorCode.INVALID_PARAMETER, "query", "query is given alone.");
        } else if (asked.operation() != BulkOperation.QUERY && (listed || soql != null)) {
            throw refused(
                    ErrorCode.INVALID_PARAMETER, "operation", "Only a query takes query, filter, sort and fields.");
        }
        return asked;
    }

    private static <E extends Enum<E>> E choice(Class<E> values, String member, String text) {
        if (text == null) {
            throw refused(ErrorCode.MISSING_ARGUMENT, member, "The member " + member + " is missing.");
        }
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> name(value).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        ErrorCode.INVALID_PARAMETER,
                        member,
                        member + " is one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values.getEnumConstants())
                                                .map(BulkJobBody::name)
                                                .toList())
                                + "."));
    }

    /** As it is written in JSON. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static BusinessException refused(ErrorCode code, String member, String message) {
        return BusinessException.of(List.of(new Problem(code, member, message)));
    }
}
