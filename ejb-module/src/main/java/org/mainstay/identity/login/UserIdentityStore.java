package org.mainstay.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.user.Credentials;
import org.mainstay.identity.user.PasswordHash;
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
        UserPrincipal user = principal(login.orElseThrow());
        verified.remember(username, password, user, forgotten);
        return Optional.of(user);
    }

    private static UserPrincipal principal(Credentials.Login login) {
        ZoneId zone = login.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(login.timeZone());
        Locale locale = login.locale() == null
                ? Locale.ROOT
                : Locale.forLanguageTag(login.locale().replace('_', '-'));
        return new UserPrincipal(login.userId(), login.username(), login.role(), zone, locale);
    }
}
