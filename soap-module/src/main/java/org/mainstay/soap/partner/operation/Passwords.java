package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mainstay.identity.user.UsersApi;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.partner.fault.FaultException;
import org.mainstay.soap.partner.fault.PartnerFault;

/** What setPassword and resetPassword do alike. */
@Dependent
public class Passwords {

    private final UsersApi users;
    private final Registry registry;

    @Inject
    public Passwords(UsersApi users, Registry registry) {
        this.users = users;
        this.registry = registry;
    }

    void set(String userId, String password) {
        try {
            users.setPassword(registry.schema().type("User").key(userId), password);
        } catch (BusinessException e) {
            throw e.code() == ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION
                    ? new FaultException(
                            new PartnerFault("InvalidNewPasswordFault", "INVALID_NEW_PASSWORD", e.getMessage()))
                    : e;
        }
    }
}
