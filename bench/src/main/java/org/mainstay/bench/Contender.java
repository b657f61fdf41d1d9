package org.mainstay.bench;

/** One of the two servers that are compared. */
record Contender(String name, int port, long pid) {}
