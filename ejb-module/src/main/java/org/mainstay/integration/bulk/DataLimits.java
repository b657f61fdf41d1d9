package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large data may be. */
@Dependent
class DataLimits {

    /** Of one row: characters of CSV, bytes of a line of JSON. */
    static final int LARGEST_ROW = 1 << 20;

    static final int MOST_COLUMNS = 1_000;

    private final long mostRows;
    private final long mostBytes;

    /**
     * @param mostRows {@code MAINSTAY_BULK_MAX_ROWS}
     * @param mostMebibytes {@code MAINSTAY_BULK_MAX_MIB}, once unpacked
     */
    @Inject
    DataLimits(
            @ConfigProperty(name = "mainstay.bulk.max.rows", defaultValue = "10000000") long mostRows,
            @ConfigProperty(name = "mainstay.bulk.max.mib", defaultValue = "4096") long mostMebibytes) {
        this.mostRows = mostRows;
        this.mostBytes = mostMebibytes << 20;
    }

    long mostRows() {
        return mostRows;
    }

    long mostBytes() {
        return mostBytes;
    }
}
