/** Who calls, and what that caller may do with which kind of record and field. */
package org.mainstay.platform.security;
