/** Messages of the Partner API as they come: bounded, and read as leniently as its clients are careless. */
package org.mainstay.soap.partner.message;
