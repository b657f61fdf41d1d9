package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.mainstay.soap.partner.shape.Result;

/** Gives a user a password that nobody chose, and tells it once. */
@ApplicationScoped
public class ResetPassword implements PartnerOperation {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private Passwords passwords;

    protected ResetPassword() {}

    @Inject
    public ResetPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "resetPassword";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        passwords.set(call.arguments().required(0, "userId"), password);
        return List.of(Result.of("ResetPasswordResult").with("password", password));
    }
}
