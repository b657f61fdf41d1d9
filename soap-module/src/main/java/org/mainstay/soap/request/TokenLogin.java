package org.mainstay.soap.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Logs in whom a WS-Security UsernameToken names, for the request under way. */
@ApplicationScoped
class TokenLogin {

    private final SecurityContext security;

    protected TokenLogin() {
        this(null);
    }

    @Inject
    TokenLogin(SecurityContext security) {
        this.security = security;
    }

    /** @throws BusinessException NOT_AUTHENTICATED */
    void logIn(Message.Token token, HttpServletRequest request, HttpServletResponse response) {
        if (token.username() == null || token.password() == null) {
            throw refused("A UsernameToken has a Username and a Password in text.");
        }
        if (!isPrivate(request)) {
            throw refused("A password in text goes over TLS only.");
        }
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(token.username(), token.password())));
        if (status != AuthenticationStatus.SUCCESS) {
            throw refused("The credentials are wrong.");
        }
    }

    /** A proxy may have ended the TLS; a caller who lies about that gives away nothing but its own password. */
    private static boolean isPrivate(HttpServletRequest request) {
        try {
            return request.isSecure()
                    || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                    || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static BusinessException refused(String why) {
        return new BusinessException(ErrorCode.NOT_AUTHENTICATED, why);
    }
}
