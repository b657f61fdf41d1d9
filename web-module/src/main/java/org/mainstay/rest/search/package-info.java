/** Search over REST. */
package org.mainstay.rest.search;
