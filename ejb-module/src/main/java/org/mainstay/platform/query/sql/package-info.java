/**
 * Queries as SQL. Names come from the registry and every value is a parameter, so nothing that a caller wrote becomes part
 * of a statement; the permission hook adds its conditions here.
 */
package org.mainstay.platform.query.sql;
