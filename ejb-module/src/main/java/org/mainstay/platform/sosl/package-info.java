/** SOSL: searches over several kinds of record, carried out as queries. */
package org.mainstay.platform.sosl;
