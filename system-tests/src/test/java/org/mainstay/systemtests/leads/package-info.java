/** Leads from outside: what becomes of them by REST and by SOAP. */
package org.mainstay.systemtests.leads;
