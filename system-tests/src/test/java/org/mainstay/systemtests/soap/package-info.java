/** The SOAP contract Mainstay v1 as its callers meet it, and held against REST: the same records by the same rules. */
package org.mainstay.systemtests.soap;
