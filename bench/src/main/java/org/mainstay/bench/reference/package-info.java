/**
 * The reference: a server written by hand for one table, with the JDK's HTTP server and JDBC. It gives the answers that
 * Mainstay gives, byte for byte, leaves the same rows behind and checks the same credentials, so that what Mainstay
 * takes more is the price of its engine and of the container.
 */
package org.mainstay.bench.reference;
