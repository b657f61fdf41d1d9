/**
 * Custom fields: what their values cost in requests for single records, and what callers notice of changes of the model
 * that are made while they work.
 */
package org.mainstay.bench.custom;
