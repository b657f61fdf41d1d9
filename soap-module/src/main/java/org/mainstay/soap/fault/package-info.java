/** Errors as SOAP faults of both versions, whoever refused: an operation, the contract or the container. */
package org.mainstay.soap.fault;
