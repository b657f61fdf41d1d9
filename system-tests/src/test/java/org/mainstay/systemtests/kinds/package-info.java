/** What holds of every kind of record, found out from the schema: no kind is named here. */
package org.mainstay.systemtests.kinds;
