/** What import and export share: the REST API of a running server, what it says of a kind of record, and the formula guard. */
package org.mainstay.launcher.transfer;
