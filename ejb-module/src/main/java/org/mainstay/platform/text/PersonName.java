package org.mainstay.platform.text;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The full name of a person, from its parts. */
public final class PersonName {

    private PersonName() {}

    /** The parts that are there, with one blank between; null when none is. */
    public static String of(String... parts) {
        String name = Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
