/** Notes about records. */
package org.mainstay.crm.note;
