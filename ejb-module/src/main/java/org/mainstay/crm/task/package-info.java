/** Tasks: what is to be done. */
package org.mainstay.crm.task;
