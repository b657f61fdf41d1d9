package org.mainstay.rest.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.mainstay.identity.user.UsersApi;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.schema.Registry;
import org.mainstay.rest.request.BoundedBody;
import org.mainstay.rest.request.WriteRequests;

/** Passwords: written, never read. */
@Path("/users/{id}/password")
@RequestScoped
@Produces("application/json")
public class PasswordsResource {

    @Inject
    private UsersApi users;

    @Inject
    private Registry registry;

    @Inject
    private WriteRequests writes;

    /** Takes {@code {"password": "…"}} and answers 204. */
    @POST
    @Consumes("application/json")
    public Response set(@PathParam("id") String id, InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        return writes.answer(bytes, () -> {
            users.setPassword(registry.schema().type("User").key(id), password(JsonBody.read(bytes)));
            return new Answer(204, Map.of(), new byte[0]);
        });
    }

    private static String password(Map<String, JsonBody.Value> members) {
        JsonBody.Value password = members.get("password");
        if (members.size() != 1 || password == null || password.kind() != JsonBody.Kind.STRING) {
            throw BusinessException.of(List.of(new Problem(
                    ErrorCode.MISSING_ARGUMENT, "password", "The body is {\"password\": \"…\"} and nothing else.")));
        }
        return password.text();
    }
}
