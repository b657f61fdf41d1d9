package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds records by SOQL. */
@ApplicationScoped
public class Query implements PartnerOperation {

    private Queries queries;

    protected Query() {}

    @Inject
    public Query(Queries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public List<?> run(Call call) {
        String soql = call.arguments().required(0, "queryString");
        return List.of(
                queries.first(soql, false, Queries.pageSize(call.headers().batchSize())));
    }
}
