package org.mainstay.rest.batch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.batch.ResultValue;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * {@code $ref:name.field} in the place of a value. Whoever means the text itself puts one more {@code $} in front of
 * it.
 */
final class ResultReference {

    private static final String START = "$ref:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern FORM = Pattern.compile("\\$ref:(" + NAME + ")\\.([A-Za-z][A-Za-z0-9_]{0,63})");

    private ResultReference() {}

    static boolean isName(String ref) {
        return NAME.matcher(ref).matches();
    }

    /**
     * The value that is referred to, or the text.
     *
     * @param externalId the external id by which the value names a related record, or null when it does not
     * @throws BusinessException INVALID_CROSS_REFERENCE_KEY when it begins like a reference and is none
     */
    static Object read(String text, String externalId) {
        int dollars = 0;
        while (dollars < text.length() && text.charAt(dollars) == '$') {
            dollars++;
        }
        if (dollars == 0 || !text.startsWith(START, dollars - 1)) {
            return text;
        }
        if (dollars > 1) {
            return text.substring(1);
        }
        Matcher reference = FORM.matcher(text);
        if (!reference.matches()) {
            throw new BusinessException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "A reference is $ref:name.field; the text itself is written $$ref:….");
        }
        return new ResultValue(reference.group(1), reference.group(2), externalId);
    }
}
