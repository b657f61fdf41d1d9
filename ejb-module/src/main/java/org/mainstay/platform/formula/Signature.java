package org.mainstay.platform.formula;

import java.util.List;

/**
 * What a function takes and gives.
 *
 * @param least how many arguments there are at least
 * @param most how many there are at most; the last parameter then stands for all that follow
 */
record Signature(Result result, List<Parameter> parameters, int least, int most) {

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** The kind that comes out for arguments of those kinds; null when they do not fit together. */
    interface Result {
        ValueKind of(List<ValueKind> arguments);
    }

    static Signature of(Result result, Parameter... parameters) {
        return new Signature(result, List.of(parameters), parameters.length, parameters.length);
    }

    static Signature of(ValueKind result, Parameter... parameters) {
        return of(arguments -> result, parameters);
    }

    /** The last parameter may come any number of times. */
    Signature repeating(int atLeast) {
        return new Signature(result, parameters, atLeast, ANY_NUMBER);
    }

    boolean hasRoomFor(int arguments) {
        return arguments >= least && arguments <= most;
    }

    Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    String count() {
        return most == ANY_NUMBER ? "at least " + least : Integer.toString(least);
    }
}
