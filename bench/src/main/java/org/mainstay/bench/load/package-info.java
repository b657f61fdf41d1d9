/**
 * The load driver: a fixed number of connections that are kept open, each with one request under way. It speaks just
 * enough HTTP/1.1 to take little of the processor from the servers that it measures.
 */
package org.mainstay.bench.load;
