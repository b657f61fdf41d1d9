package org.mainstay.containertests;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.mainstay.identity.user.UsersApi;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;

/** Knocks at a door of the application in the name of whoever is logged in, with a request that changes nothing. */
@WebServlet("/doors/*")
public class Doors extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final long NOBODYS_KEY = Long.MAX_VALUE;

    @Inject
    private transient Records records;

    @Inject
    private transient RecordSchema schema;

    @Inject
    private transient UsersApi users;

    @Inject
    private transient Registry registry;

    /** The names under which the tests know the doors. */
    private Map<String, Runnable> doors() {
        RecordType account = registry.schema().type("Account");
        SaveRequest deletion = SaveRequest.of(account, Operation.DELETE, RecordWrite.of(NOBODYS_KEY));
        return Map.of(
                "save", () -> records.save(deletion),
                "get", () -> records.get(account, NOBODYS_KEY, null, null),
                "list", () -> records.list(account, new ListRequest(null, null, null, 1, null), false),
                "history", () -> records.history(account, NOBODYS_KEY, Long.MAX_VALUE, 1),
                "schema", () -> schema.kinds(),
                "password", () -> users.setPassword(NOBODYS_KEY, "a password for nobody"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(knock(doors().get(request.getPathInfo().substring(1))));
    }

    /** The application's own refusals come from behind the door. */
    private static String knock(Runnable door) {
        try {
            door.run();
            return "open";
        } catch (EJBAccessException closed) {
            return "closed";
        } catch (BusinessException refusedInside) {
            return "open";
        }
    }
}
