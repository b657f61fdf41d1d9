/** What can be done with leads over REST beyond reading and writing their records. */
package org.mainstay.rest.leads;
