/** Products: what one sells. */
package org.mainstay.catalog.product;
