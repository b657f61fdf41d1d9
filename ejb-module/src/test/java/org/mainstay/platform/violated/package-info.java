/** The other half of the planted circle. */
package org.mainstay.platform.violated;
