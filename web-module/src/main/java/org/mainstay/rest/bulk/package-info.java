/** Bulk jobs over REST: files come and go as streams. */
package org.mainstay.rest.bulk;
