package org.mainstay.platform.custom;

import org.mainstay.platform.error.BusinessException;

/** One of several definitions was refused, and with it all of them. */
public final class DefinitionRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final int position;

    DefinitionRefusedException(int position, BusinessException refused) {
        super(refused.code(), refused.getMessage(), refused.asProblems());
        this.position = position;
    }

    /** Its place among the definitions, from 0. */
    public int position() {
        return position;
    }
}
