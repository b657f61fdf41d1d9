/**
 * Files that other modules keep with their records: stored first, taken into use in the transaction of the record, given
 * back when the record goes for good. What nobody uses is removed a day later.
 */
package org.mainstay.files.file;
