/** Price books and what each product costs in them. */
package org.mainstay.catalog.pricebook;
