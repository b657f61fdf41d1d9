package org.mainstay.platform.record;

import java.util.List;

/**
 * What administrators demand of records, beyond the registry and the rules of modules. The engine asks it about every
 * create and update, whatever the protocol, once all else is settled.
 */
public interface RecordValidation {

    /** Refuses those of the changes, which are of one kind, that break a rule; may read nothing from the database. */
    void check(List<RecordChange> changes);
}
