/** Records of the Partner API: from elements to values of the registry's fields, to the engine, and back. */
package org.mainstay.soap.partner.record;
