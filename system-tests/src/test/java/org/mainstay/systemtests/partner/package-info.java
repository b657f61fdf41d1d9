/** The Partner API of legacy CRM clients, message by message. */
package org.mainstay.systemtests.partner;
