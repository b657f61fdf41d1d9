package org.mainstay.rest.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.search.Hit;
import org.mainstay.platform.search.SearchApi;
import org.mainstay.rest.request.QueryParameters;

/** Finds records of any kind by words. */
@Path("/search")
@ApplicationScoped
@Produces("application/json")
public class SearchResource {

    @Inject
    private SearchApi search;

    @GET
    public Response search(@Context UriInfo uri) {
        QueryParameters given = new QueryParameters(uri.getQueryParameters(), "q", "objects", "limit");
        if (given.text("q") == null) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "What to look for goes into the parameter q.");
        }
        Integer limit = given.number("limit");
        List<Hit> hits =
                search.search(given.text("q"), objects(given.text("objects")), limit == null ? SearchApi.USUAL : limit);
        return Response.ok(HitJson.write(hits)).build();
    }

    private static List<String> objects(String listed) {
        return listed == null
                ? List.of()
                : Arrays.stream(listed.split(",", -1)).map(String::strip).toList();
    }
}
