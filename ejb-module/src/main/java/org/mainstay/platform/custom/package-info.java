/**
 * The model as administrators extend it while it runs: custom fields and custom objects are records themselves, from which
 * every node makes the schema in force.
 */
package org.mainstay.platform.custom;
