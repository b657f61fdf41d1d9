/** From a bare database to a server that is ready: settings checked, schema migrated, kinds of record loaded. */
package org.mainstay.platform.startup;
