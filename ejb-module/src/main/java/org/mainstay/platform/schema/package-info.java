/**
 * The registry: what kinds of record there are and what each field is. It is the only list of fields; storage, engine,
 * query and every protocol read it.
 */
package org.mainstay.platform.schema;
