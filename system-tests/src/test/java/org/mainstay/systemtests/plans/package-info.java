/** What the database does for a request when there are many records: how many rows it reads for those it answers. */
package org.mainstay.systemtests.plans;
