/** Millions of records, made by SQL, on which the cost of queries is measured. */
package org.mainstay.bench.many;
