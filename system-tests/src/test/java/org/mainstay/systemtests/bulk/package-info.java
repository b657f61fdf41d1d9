/** Bulk jobs from outside: what they write, read and take back, and what they refuse. */
package org.mainstay.systemtests.bulk;
