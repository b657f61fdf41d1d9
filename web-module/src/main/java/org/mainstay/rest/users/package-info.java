/** What can be done with users over REST beyond reading and writing their records. */
package org.mainstay.rest.users;
