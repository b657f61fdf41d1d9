/** Errors as Partner clients know them: typed faults for a whole call, status codes for single records. */
package org.mainstay.soap.partner.fault;
