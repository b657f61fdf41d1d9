/** The database as the platform needs it: transactions, failures in words, migrations, settings that must hold. */
package org.mainstay.platform.database;
