package org.mainstay.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.mainstay.identity.user.AccessChanged;

/** A new password, another role or the end of an employment ends the sessions of the user, in the same transaction. */
@ApplicationScoped
public class EndSessionsOfChangedUsers {

    private SessionStore store;

    protected EndSessionsOfChangedUsers() {}

    @Inject
    public EndSessionsOfChangedUsers(SessionStore store) {
        this.store = store;
    }

    void end(@Observes(during = TransactionPhase.IN_PROGRESS) AccessChanged change) {
        store.removeOf(change.username());
    }
}
