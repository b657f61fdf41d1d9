/** The REST face: it translates HTTP and JSON to the doors of the platform and back, and decides nothing. */
package org.mainstay.rest;
