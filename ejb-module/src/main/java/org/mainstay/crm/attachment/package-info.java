/** Files that belong to an account: the record with its names, and the door by which the bytes come and go. */
package org.mainstay.crm.attachment;
