/** Public record ids: what a caller sees of a key. They are computed from the key of the row and never stored. */
package org.mainstay.platform.id;
