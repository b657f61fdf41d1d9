/** The one organization that an installation belongs to. */
package org.mainstay.identity.organization;
