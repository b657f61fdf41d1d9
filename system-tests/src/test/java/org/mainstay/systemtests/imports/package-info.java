/** Import and export from the command line: ordinary files, hostile ones, and texts of the whole world. */
package org.mainstay.systemtests.imports;
