/**
 * The engine held against a model of it: what a few maps say must become of records is what the database has after
 * thousands of random operations. The model knows kinds and fields from the registry only.
 */
package org.mainstay.platform.record.model;
