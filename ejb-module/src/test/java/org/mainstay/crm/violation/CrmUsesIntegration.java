package org.mainstay.crm.violation;

import org.mainstay.integration.bulk.BulkJob;

public final class CrmUsesIntegration {
    BulkJob job;
}
