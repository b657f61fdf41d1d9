/** Time as the platform keeps it: moments in UTC, to the millisecond, from a clock that tests can set. */
package org.mainstay.platform.time;
