package org.mainstay.rest.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The version of a record as an entity tag (RFC 9110). */
public final class ETags {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} demands, or null when it demands none.
     *
     * @throws BusinessException VERSION_MISMATCH when the tag is none of ours, for then it cannot match
     */
    public static Long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = VERSION.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new BusinessException(
                    ErrorCode.VERSION_MISMATCH, "If-Match is one tag, as an ETag header gave it, or *.");
        }
        return Long.valueOf(tag.group(1));
    }

    /** Whether {@code If-None-Match} names this version, in a list or by {@code *}; weak tags count too. */
    public static boolean matches(String ifNoneMatch, long version) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",")) {
            String bare = tag.strip().startsWith("W/") ? tag.strip().substring(2) : tag.strip();
            if (bare.equals("*") || bare.equals(of(version))) {
                return true;
            }
        }
        return false;
    }
}
