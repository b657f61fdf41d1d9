package org.mainstay.bench;

/** One of the two servers that are compared. */
record Contender(int port, long pid) {}
