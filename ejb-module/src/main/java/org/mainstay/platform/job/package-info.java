/** Work that must run once, whichever node does it: leased by rows, not by container timers. */
package org.mainstay.platform.job;
