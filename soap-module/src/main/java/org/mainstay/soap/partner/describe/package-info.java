/** The registry as Partner clients ask for it. */
package org.mainstay.soap.partner.describe;
