package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.identity.login.LogIns;
import org.mainstay.identity.session.SessionsApi;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.soap.partner.fault.FaultException;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.message.PartnerAddress;
import org.mainstay.soap.partner.shape.Result;

/** Begins a session by name and password. Nobody here has a security token, so the secret is the password as it is. */
@ApplicationScoped
public class Login implements PartnerOperation {

    private LogIns logIns;
    private SessionsApi sessions;
    private UserInfo userInfo;
    private PublicAddress addresses;

    protected Login() {}

    @Inject
    public Login(LogIns logIns, SessionsApi sessions, UserInfo userInfo, PublicAddress addresses) {
        this.logIns = logIns;
        this.sessions = sessions;
        this.userInfo = userInfo;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        String username = call.arguments().text(0, "username");
        String password = call.arguments().verbatim(1, "password");
        logIn(username, password, call);
        FieldValues organization = userInfo.organization();
        Result user = userInfo.of(organization);
        String services = addresses.of(call.request()) + "/services/Soap/";
        String behind = call.address().version() + "/"
                + organization.type().id(organization.key()).toShortString();
        return List.of(Result.of("LoginResult")
                .with("metadataServerUrl", services + "m/" + behind)
                .with("passwordExpired", false)
                .with("sandbox", organization.get("isSandbox"))
                .with("serverUrl", addresses.of(call.request()) + PartnerAddress.PREFIX + behind)
                .with("sessionId", sessions.open())
                .with("userId", user.get("userId"))
                .with("userInfo", user));
    }

    /** Why it failed stays untold; a server that cannot tell now says so. */
    private void logIn(String username, String password, Call call) {
        if (username == null || password == null) {
            throw new FaultException(PartnerFault.noLogin());
        }
        try {
            logIns.byPassword(username, password, call.request(), call.response());
        } catch (BusinessException e) {
            throw e.code() == ErrorCode.NOT_AUTHENTICATED ? new FaultException(PartnerFault.noLogin()) : e;
        }
    }
}
