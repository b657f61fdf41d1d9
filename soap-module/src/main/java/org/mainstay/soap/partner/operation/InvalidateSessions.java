package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.identity.session.SessionsApi;
import org.mainstay.soap.partner.shape.Result;

/** Ends sessions of the caller. */
@ApplicationScoped
public class InvalidateSessions implements PartnerOperation {

    private SessionsApi sessions;

    protected InvalidateSessions() {}

    @Inject
    public InvalidateSessions(SessionsApi sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "invalidateSessions";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        return call.arguments().texts(0, "sessionIds").stream().map(this::end).toList();
    }

    private Result end(String id) {
        Result result = Result.of("InvalidateSessionsResult");
        return sessions.end(id)
                ? result.with("success", true)
                : result.with("success", false)
                        .with(
                                "errors",
                                List.of(Result.of("Error")
                                        .with("message", "The caller has no such session.")
                                        .with("statusCode", "INVALID_SESSION_ID")));
    }
}
