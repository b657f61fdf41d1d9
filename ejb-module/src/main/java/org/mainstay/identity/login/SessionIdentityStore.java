package org.mainstay.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.mainstay.identity.session.SessionCredential;
import org.mainstay.identity.session.SessionStore;

/** Tells who has a session of an id. */
@ApplicationScoped
public class SessionIdentityStore implements IdentityStore {

    private SessionStore sessions;

    protected SessionIdentityStore() {}

    @Inject
    public SessionIdentityStore(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SessionCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return sessions.use(given.id())
                .map(user -> new CredentialValidationResult(user, Set.of(user.role())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
