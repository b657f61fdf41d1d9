package org.mainstay.soap.partner.operation;

import java.util.List;

/** One operation. Whoever calls is logged in, but for one that {@link #isOpen}. */
public interface PartnerOperation {

    /** As the element in the body is called. */
    String name();

    /**
     * Carries it out.
     *
     * @return what goes into the answer, one {@code result} for each
     */
    List<?> run(Call call);

    /** Whether nobody needs to be logged in. */
    default boolean isOpen() {
        return false;
    }

    /** Whether it only asks for something. */
    default boolean isRead() {
        return true;
    }
}
