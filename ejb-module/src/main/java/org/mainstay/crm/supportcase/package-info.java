/** Cases: what customers ask and report, and what is said about it. */
package org.mainstay.crm.supportcase;
