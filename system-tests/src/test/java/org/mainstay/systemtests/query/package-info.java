/** Queries in SOQL, from outside. */
package org.mainstay.systemtests.query;
