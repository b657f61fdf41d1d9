package org.mainstay.integration.bulk;

import org.mainstay.platform.query.ListRequest;

/**
 * A job as a caller asks for it.
 *
 * @param kind path or API name of the kind of record; null when a query in SOQL names it
 * @param externalIdField the external id by which an upsert finds records, or null for the one that every kind has
 * @param list what a query reads, as a list asks for it, or null
 * @param soql what a query reads, in SOQL, or null
 */
public record NewBulkJob(
        String kind,
        BulkOperation operation,
        String externalIdField,
        DataFormat format,
        ListRequest list,
        String soql) {}
