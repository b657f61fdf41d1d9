/**
 * The Partner API of legacy CRM clients, unchanged but for their address: one servlet that reads leniently, writes as
 * the caller's version demands, and has no rule and no list of fields of its own.
 */
package org.mainstay.soap.partner;
