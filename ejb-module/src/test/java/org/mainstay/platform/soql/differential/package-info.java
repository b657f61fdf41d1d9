/** Generated queries, answered by the languages and by a plain evaluation of the same records, and compared. */
package org.mainstay.platform.soql.differential;
