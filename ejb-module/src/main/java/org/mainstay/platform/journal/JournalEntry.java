package org.mainstay.platform.journal;

import java.time.Instant;
import org.mainstay.platform.schema.Operation;

/**
 * One change of one record in one transaction.
 *
 * @param seq number in the order in which rows were written; transactions may commit in another order
 * @param at when it was written, by the database's clock
 * @param kind API name of the kind of record
 * @param changes JSON object: field name to {@code [before, after]}
 */
public record JournalEntry(
        long seq,
        Instant at,
        String kind,
        long recordKey,
        Operation operation,
        long userId,
        String protocol,
        String requestId,
        String changes) {}
