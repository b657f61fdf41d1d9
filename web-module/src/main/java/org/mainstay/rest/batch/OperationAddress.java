package org.mainstay.rest.batch;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.rest.request.QueryParameters;

/** The path of an operation, written like an address below {@code /api/v1}, percent escapes included. */
final class OperationAddress {

    private static final String BY_EXTERNAL_ID = "by-external-id";

    private final List<String> segments = new ArrayList<>();
    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();

    /** @throws BusinessException MALFORMED_REQUEST */
    OperationAddress(String path) {
        if (!path.startsWith("/")) {
            throw malformed("it begins with a slash, as in /accounts");
        }
        int mark = path.indexOf('?');
        for (String segment : path.substring(1, mark < 0 ? path.length() : mark).split("/", -1)) {
            segments.add(decoded(segment));
        }
        for (String parameter :
                mark < 0 ? new String[0] : path.substring(mark + 1).split("&")) {
            int equals = parameter.indexOf('=');
            String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
            query.add(name, equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
        }
    }

    /** The address with names in the place of what differs; {@code /{kind}} for example. Null when there is none such. */
    String template() {
        boolean byExternalId = segments.size() == 3 && segments.get(1).equals(BY_EXTERNAL_ID);
        boolean restore = segments.size() == 3 && segments.get(2).equals("restore");
        return switch (segments.size()) {
            case 1 -> "/{kind}";
            case 2 -> "/{kind}/{id}";
            case 3 -> byExternalId ? "/{kind}/by-external-id/{externalId}" : restore ? "/{kind}/{id}/restore" : null;
            default -> null;
        };
    }

    String kind() {
        return segments.get(0);
    }

    String id() {
        return segments.get(1);
    }

    String externalId() {
        return segments.get(2);
    }

    /** The parameters, of which none but these may be given. */
    QueryParameters parameters(String... known) {
        return new QueryParameters(query, known);
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length);
        int at = 0;
        while (at < encoded.length) {
            if (encoded[at] != '%') {
                bytes.write(encoded[at++]);
                continue;
            }
            int high = at + 2 < encoded.length ? Character.digit(encoded[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded[at + 2], 16);
            if (low < 0) {
                throw malformed("% is followed by two hexadecimal digits");
            }
            bytes.write(high * 16 + low);
            at += 3;
        }
        return utf8(bytes.toByteArray());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("its percent escapes are not UTF-8");
        }
    }

    private static BusinessException malformed(String why) {
        return new BusinessException(ErrorCode.MALFORMED_REQUEST, "The path cannot be read: " + why + ".");
    }
}
