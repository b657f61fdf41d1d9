/** The file that a backup is: how it is written and read as a stream. It knows neither folders nor databases. */
package org.mainstay.launcher.backup;
