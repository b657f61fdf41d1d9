/** Events: meetings and calls at a certain time. */
package org.mainstay.crm.event;
