package org.mainstay.rest.error;

import org.mainstay.platform.error.BusinessException;

/** A refusal of what is inside a body: the pointers of its problems begin at its place. */
public final class PlacedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /** @param place JSON pointer (RFC 6901) to the object of which the fields of the problems are members */
    public PlacedException(String place, BusinessException refused) {
        super(refused.code(), refused.getMessage(), refused.asProblems());
        this.place = place;
    }

    String place() {
        return place;
    }
}
