/** Small rules about text that several modules share. */
package org.mainstay.platform.text;
