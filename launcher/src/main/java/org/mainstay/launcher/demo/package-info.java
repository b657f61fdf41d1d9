/** Invented data of a company and its customers, the same ones for the same seed. It knows the REST API's names only. */
package org.mainstay.launcher.demo;
