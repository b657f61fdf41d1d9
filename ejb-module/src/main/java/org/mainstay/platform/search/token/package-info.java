/**
 * Texts as search compares them: folded, so that case, accents and forms of letters do not count, and split into tokens,
 * words in most scripts and pairs of characters in those that write without blanks.
 */
package org.mainstay.platform.search.token;
