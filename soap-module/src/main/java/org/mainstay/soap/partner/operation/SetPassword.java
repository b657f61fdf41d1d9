package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.soap.partner.shape.Result;

/** Gives a user a password. */
@ApplicationScoped
public class SetPassword implements PartnerOperation {

    private Passwords passwords;

    protected SetPassword() {}

    @Inject
    public SetPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "setPassword";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        String password = call.arguments().verbatim(1, "password");
        passwords.set(call.arguments().required(0, "userId"), password == null ? "" : password);
        return List.of(Result.of("SetPasswordResult"));
    }
}
