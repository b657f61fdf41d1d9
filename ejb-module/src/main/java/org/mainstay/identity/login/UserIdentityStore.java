package org.mainstay.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.user.Credentials;
import org.mainstay.identity.user.PasswordHash;
import org.mainstay.identity.user.UserPrincipals;
import org.mainstay.platform.security.UserPrincipal;

/** Checks names and passwords against the users table. */
@ApplicationScoped
public class UserIdentityStore implements IdentityStore {

    private Credentials credentials;
    private PasswordHash hashes;
    private VerifiedLogins verified;

    protected UserIdentityStore() {}

    @Inject
    public UserIdentityStore(Credentials credentials, PasswordHash hashes, VerifiedLogins verified) {
        this.credentials = credentials;
        this.hashes = hashes;
        this.verified = verified;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String username = given.getCaller();
        String password = given.getPasswordAsString();
        return verified.findOr(username, password, () -> check(username, password))
                .map(user -> new CredentialValidationResult(user, Set.of(user.role())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private Optional<UserPrincipal> check(String username, String password) {
        long forgotten = verified.forgotten();
        Optional<Credentials.Login> login = credentials.find(username);
        if (!hashes.matches(password, login.map(Credentials.Login::hash).orElse(null))) {
            return Optional.empty();
        }
        Credentials.Login known = login.orElseThrow();
        UserPrincipal user =
                UserPrincipals.of(known.userId(), known.username(), known.role(), known.timeZone(), known.locale());
        verified.remember(username, password, user, forgotten);
        return Optional.of(user);
    }
}
