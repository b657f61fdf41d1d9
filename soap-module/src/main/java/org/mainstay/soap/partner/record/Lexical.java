package org.mainstay.soap.partner.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.schema.FieldType;

/** The many ways in which clients write a value, as the platform reads it. */
final class Lexical {

    /** Java clients send a whole moment where a date is meant. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T[0-9:.]*)?(Z|[+-]\\d\\d:?\\d\\d)?");

    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?))?(?:(Z)|([+-]\\d\\d):?(\\d\\d))?");

    private Lexical() {}

    static String of(FieldType type, String text) {
        if (type.isText()) {
            return text;
        }
        String bare = text.strip();
        return switch (type) {
            case BOOLEAN -> bool(bare);
            case DATE -> date(bare);
            case DATETIME -> moment(bare);
            default -> bare;
        };
    }

    private static String bool(String text) {
        return switch (text) {
            case "1", "TRUE", "True" -> "true";
            case "0", "FALSE", "False" -> "false";
            default -> text;
        };
    }

    private static String date(String text) {
        Matcher date = DATE.matcher(text);
        return date.matches() ? date.group(1) : text;
    }

    /** Without a time it is midnight, without a zone UTC. */
    private static String moment(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return text;
        }
        String time = moment.group(2) == null ? "00:00:00" : moment.group(2);
        String zone = moment.group(4) == null ? "Z" : moment.group(4) + ":" + moment.group(5);
        return moment.group(1) + "T" + time + zone;
    }
}
