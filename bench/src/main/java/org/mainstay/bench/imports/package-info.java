/** How many rows a second {@code mainstay import} brings in, measured from outside. */
package org.mainstay.bench.imports;
