package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mainstay.identity.user.ActiveUsers;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Protocol;

/** In whose name jobs work: whoever made one, with the role that the user has now. */
@Dependent
class JobCallers {

    private final ActiveUsers users;

    @Inject
    JobCallers(ActiveUsers users) {
        this.users = users;
    }

    /** @throws BusinessException INSUFFICIENT_ACCESS when the user is not active any more */
    CallerContext of(JobRow job) {
        return users.find(job.userId())
                .map(user ->
                        user.callerOf(Protocol.BULK, JobRow.publicId(job.id()).toString()))
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.INSUFFICIENT_ACCESS, "The user in whose name the job works is not active."));
    }
}
