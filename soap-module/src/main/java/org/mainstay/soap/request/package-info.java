/**
 * What each SOAP request goes through before an operation sees it: bounds, form, the contract's schema, log-in. The same
 * in every server, since it is a servlet filter in front of whatever carries out JAX-WS.
 */
package org.mainstay.soap.request;
