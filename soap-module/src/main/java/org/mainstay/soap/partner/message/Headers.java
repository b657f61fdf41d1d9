package org.mainstay.soap.partner.message;

import java.util.List;

/**
 * The headers that mean something to a server which answers all alike. The others ask for assignment rules, mails,
 * duplicate rules and the like; they are accepted, and so are those that nobody knows.
 *
 * @param session id of the caller's session, or null
 * @param batchSize records in one page of a query, or null
 * @param allOrNone whether one refused record refuses all
 * @param truncate whether texts that are too long are cut
 */
public record Headers(String session, Integer batchSize, boolean allOrNone, boolean truncate) {

    static Headers of(List<Element> headers) {
        String session = null;
        Integer batchSize = null;
        boolean allOrNone = false;
        boolean truncate = false;
        for (Element header : headers) {
            switch (header.name()) {
                case "SessionHeader" -> session = header.text("sessionId");
                case "QueryOptions" -> batchSize = number(header.text("batchSize"));
                case "AllOrNoneHeader" -> allOrNone = header.flag("allOrNone");
                case "AllowFieldTruncationHeader" -> truncate = header.flag("allowFieldTruncation");
                default -> {
                    continue; // see the class
                }
            }
        }
        return new Headers(session, batchSize, allOrNone, truncate);
    }

    private static Integer number(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }
}
