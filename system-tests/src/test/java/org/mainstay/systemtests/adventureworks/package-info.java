/** A real set of accounts and contacts, brought in by the example program. */
package org.mainstay.systemtests.adventureworks;
