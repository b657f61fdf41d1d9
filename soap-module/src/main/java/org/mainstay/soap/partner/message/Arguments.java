package org.mainstay.soap.partner.message;

import java.util.List;
import java.util.Optional;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * What an operation is given: by name, or by place when the client made the name up. A place counts the elements of the
 * request from 0.
 */
public record Arguments(Element request) {

    /** A text that must be there. */
    public String required(int place, String name) {
        String text = text(place, name);
        if (text == null) {
            throw new BusinessException(ErrorCode.MISSING_ARGUMENT, "The request has no " + name + ".");
        }
        return text;
    }

    /** A text, or null. */
    public String text(int place, String name) {
        return named(place, name).map(Element::value).map(String::strip).orElse(null);
    }

    /** A text as it was sent, blanks and all, or null. */
    public String verbatim(int place, String name) {
        return named(place, name).map(Element::value).orElse(null);
    }

    private Optional<Element> named(int place, String name) {
        Optional<Element> found = request.child(name);
        return found.isPresent() || place >= request.children().size()
                ? found
                : Optional.of(request.children().get(place));
    }

    /**
     * The texts of an element that is repeated, without those that have none.
     *
     * @param place from which on all are meant when none has the name
     */
    public List<String> texts(int place, String name) {
        return elements(place, name).stream()
                .map(Element::value)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .toList();
    }

    /** An element that is repeated. */
    public List<Element> elements(int place, String name) {
        List<Element> named = request.all(name).toList();
        List<Element> all = request.children();
        return named.isEmpty() ? all.subList(Math.min(place, all.size()), all.size()) : named;
    }
}
