/**
 * Where the bytes of files are kept: behind an interface, today in a folder of this machine. It knows names and bytes;
 * what they mean and who may have them is not its business.
 */
package org.mainstay.files.storage;
