/**
 * Mainstay v1 as SOAP stacks see it that others wrote. Every client does the same and tells what it saw; the test
 * compares that with REST.
 */
package org.mainstay.systemtests.soapclients;
