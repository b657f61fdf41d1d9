/** Planted offenders: each breaks one rule of the boundaries and must be caught. */
package org.mainstay.integration.violation;
