/**
 * Answers of the Partner API as each version of it had them: which elements in which order, since which version. Clients
 * of an old version fail at an element that came later.
 */
package org.mainstay.soap.partner.shape;
