package org.mainstay.platform.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The line that the log has for each request that writes or is refused; reads that succeed are told at level FINE.
 * Neither query strings nor bodies are logged, for they hold people's data.
 *
 * @param read whether the request only asked for something
 * @param action what was asked for: a method, or the name of an operation
 * @param status of the answer, as HTTP has it
 * @param user name of the caller, or null
 */
public record LogLine(String requestId, boolean read, String action, String path, int status, String user) {

    private static final Logger LOG = Logger.getLogger("org.mainstay.requests");

    public void write(long startedNanos) {
        Level level = status < 400 && read ? Level.FINE : Level.INFO;
        if (LOG.isLoggable(level)) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("requestId", requestId);
            details.put("method", action);
            details.put("path", path);
            details.put("status", status);
            details.put("millis", (System.nanoTime() - startedNanos) / 1_000_000);
            details.put("user", user);
            LOG.log(level, "request", details);
        }
    }
}
