/** The operations of the Partner API: each translates, calls a door, and translates back. */
package org.mainstay.soap.partner.operation;
