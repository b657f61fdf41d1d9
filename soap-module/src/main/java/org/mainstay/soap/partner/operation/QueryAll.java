package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds records by SOQL, those in the recycle bin among them. */
@ApplicationScoped
public class QueryAll implements PartnerOperation {

    private Queries queries;

    protected QueryAll() {}

    @Inject
    public QueryAll(Queries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "queryAll";
    }

    @Override
    public List<?> run(Call call) {
        String soql = call.arguments().required(0, "queryString");
        return List.of(queries.first(soql, true, Queries.pageSize(call.headers().batchSize())));
    }
}
