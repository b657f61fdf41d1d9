package org.mainstay.platform.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.Transactions;

/**
 * Lets one node at a time do a piece of work. A lease is a row with an end: when the node that holds it dies, others
 * may take it once that has passed. Time is the database's, so clocks of nodes do not matter.
 */
@Dependent
public class Leases {

    private static final String REGISTER = "insert ignore into lease (name) values (?)";
    private static final String CLAIM = "update lease set holder = ?, until = utc_timestamp(3) + interval ? second"
            + " where name = ? and (until is null or until < utc_timestamp(3))";
    private static final String RELEASE = "update lease set holder = null, until = null where name = ? and holder = ?";

    private final Sql sql;
    private final Transactions transactions;

    @Inject
    public Leases(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Runs the work, outside any transaction, if nobody holds the lease of that name.
     *
     * @param longest how long the work can take at most; a lease this old counts as given up
     * @return whether the work ran
     */
    public boolean run(String name, Duration longest, Runnable work) {
        String holder = UUID.randomUUID().toString();
        if (!transactions.requiresNew(() -> claim(name, holder, longest))) {
            return false;
        }
        try {
            work.run();
        } finally {
            transactions.requiresNew(() -> sql.update(RELEASE, name, holder));
        }
        return true;
    }

    private boolean claim(String name, String holder, Duration longest) {
        sql.update(REGISTER, name);
        return sql.update(CLAIM, holder, longest.toSeconds(), name) == 1;
    }
}
