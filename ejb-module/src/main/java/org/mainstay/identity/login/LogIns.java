package org.mainstay.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mainstay.identity.session.SessionCredential;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * For protocols that carry credentials inside their messages: makes of them the caller of the request under way, the same
 * as HTTP Basic does. All methods throw NOT_AUTHENTICATED when the credentials are wrong.
 */
@ApplicationScoped
public class LogIns {

    private SecurityContext security;
    private FailedLogIns failed;

    protected LogIns() {}

    @Inject
    LogIns(SecurityContext security, FailedLogIns failed) {
        this.security = security;
        this.failed = failed;
    }

    /** By name and password; who has failed often has to wait. */
    public void byPassword(String username, String password, HttpServletRequest request, HttpServletResponse response) {
        long wait = failed.secondsToWait(username, System.nanoTime());
        if (wait > 0) {
            throw refused("Too many log-ins of " + username + " failed; try again in " + wait + " s.");
        }
        if (!is(new UsernamePasswordCredential(username, password), request, response)) {
            failed.failed(username, System.nanoTime());
            throw refused("The credentials are wrong.");
        }
        failed.succeeded(username);
    }

    /** By the id of a session. */
    public void bySession(String id, HttpServletRequest request, HttpServletResponse response) {
        if (!is(new SessionCredential(id), request, response)) {
            throw refused("There is no such session.");
        }
    }

    private boolean is(Credential credential, HttpServletRequest request, HttpServletResponse response) {
        return security.authenticate(
                        request, response, AuthenticationParameters.withParams().credential(credential))
                == AuthenticationStatus.SUCCESS;
    }

    private static BusinessException refused(String why) {
        return new BusinessException(ErrorCode.NOT_AUTHENTICATED, why);
    }
}
