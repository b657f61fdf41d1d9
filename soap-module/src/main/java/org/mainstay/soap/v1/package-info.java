/**
 * The contract Mainstay v1: its operations call the doors of the business modules, and records are translated by name
 * through the registry. The classes of the messages are made from the WSDL, in {@code org.mainstay.soap.v1.contract}.
 */
package org.mainstay.soap.v1;
