/** The contract of the Partner API for generators of clients, made for the version that is asked for. */
package org.mainstay.soap.partner.wsdl;
