package org.mainstay.systemtests.docs;

/**
 * One executable block of a guide.
 *
 * @param line where its fence stands, from 1 on
 * @param script what a reader pastes into bash
 * @param expectation what must come out, or null when only the exit code counts
 */
record Example(int line, String script, Expectation expectation) {}
