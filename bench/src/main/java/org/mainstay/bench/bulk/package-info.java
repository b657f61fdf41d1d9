/** Bulk jobs: a million rows in, out, and people beside them. */
package org.mainstay.bench.bulk;
