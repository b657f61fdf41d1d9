/** Roles: places in the hierarchy of the organization. */
package org.mainstay.identity.role;
