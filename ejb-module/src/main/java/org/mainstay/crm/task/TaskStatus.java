package org.mainstay.crm.task;

import org.mainstay.platform.schema.PicklistValue;

/** How far a task has come, and whether it is over then. */
enum TaskStatus implements PicklistValue {
    NOT_STARTED("Not Started", false),
    IN_PROGRESS("In Progress", false),
    COMPLETED("Completed", true),
    WAITING("Waiting on someone else", false),
    DEFERRED("Deferred", false);

    private final String label;
    private final boolean closed;

    TaskStatus(String label, boolean closed) {
        this.label = label;
        this.closed = closed;
    }

    @Override
    public String label() {
        return label;
    }

    boolean isClosed() {
        return closed;
    }
}
