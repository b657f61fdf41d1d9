package org.mainstay.integration.bulk;

/** How a file has its records, always in UTF-8. */
public enum DataFormat {
    /** RFC 4180 with a header. */
    CSV("text/csv"),
    /** A JSON object a line. */
    NDJSON("application/x-ndjson");

    private final String mediaType;

    DataFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
