/**
 * The journal: one row for each committed change of a record, written in the transaction of the change. History,
 * feeds and every other reader of changes read it; nobody keeps a table of changes of their own.
 */
package org.mainstay.platform.journal;
