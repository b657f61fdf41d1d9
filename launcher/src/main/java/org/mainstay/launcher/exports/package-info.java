/** {@code mainstay export}: records of a kind, page by page through the public API, as CSV or as lines of JSON. */
package org.mainstay.launcher.exports;
