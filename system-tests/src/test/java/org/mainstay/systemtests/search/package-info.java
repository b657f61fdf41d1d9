/** Search as clients see it: what is found, in which order, by whom, and what hostile searches come to. */
package org.mainstay.systemtests.search;
