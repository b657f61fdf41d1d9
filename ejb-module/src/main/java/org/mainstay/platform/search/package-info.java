/**
 * Search over all kinds of record: an index of the tokens of searchable fields, which the engine keeps in the transaction of
 * each change, and what is found by it. {@code SearchApi} is the door.
 */
package org.mainstay.platform.search;
