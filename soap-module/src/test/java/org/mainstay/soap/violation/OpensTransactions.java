package org.mainstay.soap.violation;

import org.mainstay.platform.database.Transactions;

/** A planted offender: an edge that decides what is one transaction. */
public class OpensTransactions {
    Transactions transactions;
}
