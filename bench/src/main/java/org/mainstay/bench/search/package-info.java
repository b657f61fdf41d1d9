/** What searches cost when there are many records. */
package org.mainstay.bench.search;
