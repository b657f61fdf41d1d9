package org.mainstay.launcher.imports;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.mainstay.launcher.transfer.ProblemSentence;

/**
 * What the server says of one operation of a batch.
 *
 * @param status as HTTP has it
 * @param outcome {@code created}, {@code updated} or {@code unchanged}; null when it was refused
 * @param missing the fields whose related record is not there, by their names
 * @param reason why it was refused, for people; null when it was not
 */
record OperationResult(int status, String outcome, List<String> missing, String reason) {
    private static final Set<Integer> LATER = Set.of(409, 429, 503);
    private static final String NOT_THERE = "INVALID_CROSS_REFERENCE_KEY";

    static OperationResult of(JsonObject result) {
        int status = result.getInt("status");
        if (status / 100 == 2) {
            return new OperationResult(status, result.getString("outcome"), List.of(), null);
        }
        JsonObject problem = result.getJsonObject("body");
        return new OperationResult(status, null, missing(problem), ProblemSentence.reason(status, problem));
    }

    private static List<String> missing(JsonObject problem) {
        return problem.containsKey("errors")
                ? problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .filter(error -> NOT_THERE.equals(error.getString("code", "")))
                        .map(error -> error.getString("pointer", ""))
                        .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                        .toList()
                : List.of();
    }

    boolean isRefused() {
        return reason != null;
    }

    /** Whether the same may well be done a little later: somebody else holds the record, or the server is too busy. */
    boolean isForLater() {
        return LATER.contains(status);
    }
}
