/** How the container learns who calls: one mechanism and one identity store for all protocols. */
package org.mainstay.identity.login;
