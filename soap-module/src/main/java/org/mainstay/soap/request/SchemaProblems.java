package org.mainstay.soap.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.soap.request.SchemaCheck.Place;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Tells in the platform's codes what the schema refuses. A validator names the rule of XML Schema that was broken at the
 * head of its message; the rest of the message is its own affair and is not passed on.
 */
final class SchemaProblems implements ErrorHandler {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;
    private static final Pattern MISSING = Pattern.compile("[\":]([A-Za-z]+)[,}]");

    private final Place place;
    private final List<Problem> found = new ArrayList<>();

    SchemaProblems(Place place) {
        this.place = place;
    }

    List<Problem> found() {
        return found;
    }

    @Override
    public void warning(SAXParseException e) {
        // nothing in the schema gives one
    }

    @Override
    public void error(SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        String rule = message.substring(0, Math.max(0, message.indexOf(':')));
        switch (rule) {
            case "cvc-type.3.1.3" -> wrongValue();
            case "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.3", "cvc-enumeration-valid" -> {
                return; // the rule above follows and is about the element
            }
            case "cvc-elt.3.1" -> refuse(unknown(), "xsi:nil is not taken; fieldsToNull names what is emptied.");
            case "cvc-complex-type.2.4.b" -> missing(message);
            case "cvc-complex-type.3.2.2" -> refuse(unknown(), "'" + name(0) + "' has an attribute that is not known.");
            default -> {
                if (rule.startsWith("cvc-complex-type.2.4")) {
                    refuse(unknown(), "'" + name(0) + "' is not known here, is given twice or is out of order.");
                } else if (rule.startsWith("cvc-minInclusive")
                        || rule.startsWith("cvc-maxInclusive")
                        || rule.startsWith("cvc-datatype")) {
                    return;
                } else {
                    wrongValue();
                }
            }
        }
    }

    @Override
    public void fatalError(SAXParseException e) {
        error(e);
    }

    private void wrongValue() {
        ErrorCode code = isInRecord() ? ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD : ErrorCode.INVALID_PARAMETER;
        refuse(code, "'" + name(0) + "' does not have a value of its type.");
    }

    private void missing(String message) {
        Matcher expected = MISSING.matcher(message);
        String name = expected.find() ? expected.group(1) : "an element";
        String path = place.path().isEmpty() ? name : place.path() + "/" + name;
        add(new Problem(ErrorCode.MISSING_ARGUMENT, path, "'" + name(0) + "' lacks " + name + "."));
    }

    private ErrorCode unknown() {
        return isInRecord() ? ErrorCode.INVALID_FIELD : ErrorCode.INVALID_PARAMETER;
    }

    private void refuse(ErrorCode code, String message) {
        add(new Problem(code, shortened(place.path()), message));
    }

    private void add(Problem problem) {
        boolean told = found.stream().anyMatch(p -> p.field().equals(problem.field()) && p.code() == problem.code());
        if (!told && found.size() < MOST) {
            found.add(problem);
        }
    }

    private String name(int above) {
        return shortened(place.name(above));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }

    /** Records are the elements that have a list of them or stand alone below an operation, and have fields. */
    private boolean isInRecord() {
        for (int above = 1; place.name(above) != null; above++) {
            if (RECORDS.contains(place.name(above).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static final java.util.Set<String> RECORDS = java.util.Set.of("account", "contact", "attachment");
}
