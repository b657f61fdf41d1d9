/** SOQL: text and caller in, a query of {@code platform.query} out. Names resolve through registry and permissions only. */
package org.mainstay.platform.soql;
