package org.mainstay.platform.idempotency;

import java.util.Map;

/**
 * The answer to a request, as any protocol can keep and repeat it.
 *
 * @param status a status of the protocol
 * @param headers those that belong to the answer itself (Location, ETag, Content-Type), not to its transport
 * @param replayed whether it is a repetition of the first answer
 */
public record Answer(int status, Map<String, String> headers, byte[] body, boolean replayed) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, false);
    }
}
