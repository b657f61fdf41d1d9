package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The next page of a query. */
@ApplicationScoped
public class QueryMore implements PartnerOperation {

    private Queries queries;

    protected QueryMore() {}

    @Inject
    public QueryMore(Queries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "queryMore";
    }

    @Override
    public List<?> run(Call call) {
        Locator at = Locator.read(call.arguments().required(0, "queryLocator"));
        return List.of(queries.next(at, Queries.pageSize(call.headers().batchSize())));
    }
}
