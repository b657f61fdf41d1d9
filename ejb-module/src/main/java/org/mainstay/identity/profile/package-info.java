/** Profiles: names for what users do. */
package org.mainstay.identity.profile;
