/** Queries in SOQL over REST. */
package org.mainstay.rest.query;
