/**
 * Bulk jobs: files of records that are written, or read, in the background. {@link BulkJobsApi} is the door; workers of
 * every node share the work by leased rows, and a chunk of records is one transaction with its results and the progress.
 */
package org.mainstay.integration.bulk;
