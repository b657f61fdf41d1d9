package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.identity.session.SessionsApi;

/** Ends the session that the call came by. */
@ApplicationScoped
public class Logout implements PartnerOperation {

    private SessionsApi sessions;

    protected Logout() {}

    @Inject
    public Logout(SessionsApi sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "logout";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        sessions.end(call.headers().session());
        return List.of();
    }
}
