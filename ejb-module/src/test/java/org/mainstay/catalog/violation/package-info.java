/** Classes that break a boundary on purpose. */
package org.mainstay.catalog.violation;
