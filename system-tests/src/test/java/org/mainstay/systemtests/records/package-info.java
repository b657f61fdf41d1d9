/** Records over REST: one at a time and in lists. */
package org.mainstay.systemtests.records;
