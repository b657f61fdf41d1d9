package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who calls. */
@ApplicationScoped
public class GetUserInfo implements PartnerOperation {

    private UserInfo userInfo;

    protected GetUserInfo() {}

    @Inject
    public GetUserInfo(UserInfo userInfo) {
        this.userInfo = userInfo;
    }

    @Override
    public String name() {
        return "getUserInfo";
    }

    @Override
    public List<?> run(Call call) {
        return List.of(userInfo.of(userInfo.organization()));
    }
}
