package org.mainstay.platform.formula;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a function takes at one place. */
enum Parameter {
    TEXT(ValueKind.TEXT),
    NUMBER(ValueKind.NUMBER),
    BOOLEAN(ValueKind.BOOLEAN),
    DATE(ValueKind.DATE),
    TEXT_OR_DATETIME(ValueKind.TEXT, ValueKind.DATETIME),
    SHOWN(ValueKind.TEXT, ValueKind.NUMBER, ValueKind.DATE, ValueKind.DATETIME),
    ANY(ValueKind.values()),
    /** The name of a field, not its value. */
    FIELD(ValueKind.values());

    private final Set<ValueKind> kinds;

    Parameter(ValueKind... kinds) {
        this.kinds = EnumSet.of(ValueKind.BLANK, kinds);
    }

    boolean takes(ValueKind kind) {
        return kinds.contains(kind);
    }

    /** In words, for whoever gave something else. */
    String wanted() {
        return kinds.stream()
                .filter(kind -> kind != ValueKind.BLANK)
                .map(ValueKind::toString)
                .collect(Collectors.joining(" or "));
    }
}
