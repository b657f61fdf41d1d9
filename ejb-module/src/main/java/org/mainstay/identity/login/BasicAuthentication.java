package org.mainstay.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;

/**
 * HTTP Basic (RFC 7617, UTF-8) for all protocols. A request without credentials goes on as nobody: what it may reach
 * is decided by the operations behind it. Wrong credentials are refused wherever they are sent.
 */
@ApplicationScoped
public class BasicAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Basic ";

    private IdentityStoreHandler stores;

    protected BasicAuthentication() {}

    @Inject
    public BasicAuthentication(IdentityStoreHandler stores) {
        this.stores = stores;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
            return logIn(context);
        }
        String header = request.getHeader("Authorization");
        if (header == null) {
            return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
        }
        Optional<UsernamePasswordCredential> credential = read(header);
        if (credential.isPresent()) {
            try {
                CredentialValidationResult result = stores.validate(credential.get());
                if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                    return context.notifyContainerAboutLogin(result);
                }
            } catch (BusinessException | StorageFailure e) {
                return busy(response);
            }
        }
        return context.responseUnauthorized();
    }

    /** A protocol found credentials where only it can read them, in the header of a message, say. */
    private AuthenticationStatus logIn(HttpMessageContext context) {
        CredentialValidationResult result =
                stores.validate(context.getAuthParameters().getCredential());
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? context.notifyContainerAboutLogin(result)
                : AuthenticationStatus.SEND_FAILURE;
    }

    /** Too many log-ins at once, or no database: who is right cannot be told now. */
    private static AuthenticationStatus busy(HttpServletResponse response) {
        try {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<UsernamePasswordCredential> read(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
