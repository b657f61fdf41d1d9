/** Tests of the file that a backup is. */
package org.mainstay.launcher.backup;
