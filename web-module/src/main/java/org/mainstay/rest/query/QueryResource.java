package org.mainstay.rest.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.soql.SoqlAnswer;
import org.mainstay.platform.soql.SoqlQueries;
import org.mainstay.rest.request.Pages;
import org.mainstay.rest.request.QueryParameters;

/** Queries in SOQL. */
@Path("/query")
@ApplicationScoped
@Produces("application/json")
public class QueryResource {

    @Inject
    private SoqlQueries queries;

    @Inject
    private Registry registry;

    @GET
    public Response query(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "q", "limit", "cursor");
        if (given.text("q") == null) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "The query goes into the parameter q.");
        }
        SoqlAnswer answer =
                queries.query(given.text("q"), ListRequests.limit(given.number("limit")), given.text("cursor"));
        String next = answer instanceof SoqlAnswer.Records records ? records.next() : null;
        return Pages.answer(new AnswerJson(registry).write(answer), next, uri);
    }
}
