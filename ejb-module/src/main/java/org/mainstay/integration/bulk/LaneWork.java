package org.mainstay.integration.bulk;

import org.mainstay.platform.security.CallerContext;

/** How lanes of some sort of job are worked on. */
interface LaneWork {

    /**
     * Works until the slice is over.
     *
     * @return whether nothing is left in the lane
     * @throws org.mainstay.platform.error.BusinessException when the job cannot go on
     */
    boolean run(JobRow job, CallerContext caller, Lane lane, Slice slice);
}
