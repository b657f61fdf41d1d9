package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.soql.SoqlAnswer;
import org.mainstay.platform.sosl.SoslQueries;
import org.mainstay.soap.partner.fault.FaultException;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.shape.Result;

/** Finds records of several kinds by SOSL. */
@ApplicationScoped
public class Search implements PartnerOperation {

    private SoslQueries searches;
    private Queries queries;

    protected Search() {}

    @Inject
    public Search(SoslQueries searches, Queries queries) {
        this.searches = searches;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<?> run(Call call) {
        List<Result> found = new ArrayList<>();
        for (SoqlAnswer.Records kind : search(call.arguments().required(0, "searchString"))) {
            queries.rows(kind)
                    .forEach(row -> found.add(Result.of("SearchRecord").with("record", row)));
        }
        return List.of(Result.of("SearchResult").with("queryId", "").with("searchRecords", found));
    }

    private List<SoqlAnswer.Records> search(String sosl) {
        try {
            return searches.search(sosl);
        } catch (BusinessException e) {
            throw e.code() == ErrorCode.MALFORMED_QUERY
                    ? new FaultException(new PartnerFault("MalformedSearchFault", "MALFORMED_SEARCH", e.getMessage()))
                    : e;
        }
    }
}
