package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.platform.soql.SoqlAnswer;
import org.mainstay.platform.soql.SoqlQueries;
import org.mainstay.soap.partner.record.GroupXml;
import org.mainstay.soap.partner.record.RecordXml;
import org.mainstay.soap.partner.shape.Content;
import org.mainstay.soap.partner.shape.Result;

/** Queries and their pages. */
@Dependent
public class Queries {

    private static final int FEWEST = 200;
    private static final int MOST = 2_000;

    private final SoqlQueries queries;
    private final Records records;
    private final Registry registry;

    @Inject
    public Queries(SoqlQueries queries, Records records, Registry registry) {
        this.queries = queries;
        this.records = records;
        this.registry = registry;
    }

    /** What clients ask for is an advice: it is brought into the bounds. */
    static int pageSize(Integer asked) {
        return asked == null ? MOST : Math.max(FEWEST, Math.min(MOST, asked));
    }

    /** The first page. */
    Result first(String soql, boolean alsoDeleted, int pageSize) {
        return answer(soql, alsoDeleted, pageSize, null, -1);
    }

    /** A later page. */
    Result next(Locator at, int pageSize) {
        return answer(at.soql(), at.alsoDeleted(), pageSize, at.cursor(), at.size());
    }

    /** @param size of all pages together, or -1 when it is not known yet */
    private Result answer(String soql, boolean alsoDeleted, int pageSize, String cursor, long size) {
        SoqlAnswer answer = queries.query(soql, alsoDeleted, pageSize, cursor);
        if (answer instanceof SoqlAnswer.Records found) {
            long all = size >= 0
                    ? size
                    : found.next() == null
                            ? found.rows().size()
                            : records.count(found.asked().query());
            String next = found.next() == null ? null : new Locator(soql, alsoDeleted, found.next(), all).text();
            return result(rows(found), next, all);
        }
        if (answer instanceof SoqlAnswer.Groups groups) {
            GroupXml xml = new GroupXml(groups.asked(), new ValueText(registry.schema()));
            return result(
                    groups.rows().stream().map(xml::of).toList(),
                    null,
                    groups.rows().size());
        }
        return result(List.of(), null, ((SoqlAnswer.Count) answer).total());
    }

    List<Content> rows(SoqlAnswer.Records found) {
        RecordXml xml = new RecordXml(found.asked(), found.texts(), new ValueText(registry.schema()));
        return found.rows().stream().map(xml::of).toList();
    }

    private static Result result(List<Content> records, String next, long size) {
        return Result.of("QueryResult")
                .with("done", next == null)
                .with("queryLocator", next)
                .with("records", records)
                .with("size", size);
    }
}
