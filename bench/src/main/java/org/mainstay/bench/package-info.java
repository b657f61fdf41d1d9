/**
 * Measures Mainstay beside a hand-written reference on the same database: the same requests, the same answers, the same
 * rows, in interleaved rounds after equal numbers of warm-up requests.
 */
package org.mainstay.bench;
