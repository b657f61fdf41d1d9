/** SOSL: searches over several kinds of record, found by the index of words and read by queries. */
package org.mainstay.platform.sosl;
