package org.mainstay.soap.request;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.soap.fault.SoapVersion;

/** A media type with its parameters, as far as SOAP over HTTP needs it (RFC 9110, RFC 2387). */
record ContentType(String type, Map<String, String> parameters) {

    private static final Pattern TYPE = Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+)\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*;\\s*([\\w-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,300})\"|([^\\s;\"]{0,300}))\\s*");
    private static final int LONGEST = 2_000;

    /** @throws BusinessException UNSUPPORTED_MEDIA_TYPE */
    static ContentType parse(String header) {
        Matcher type = TYPE.matcher(header == null || header.length() > LONGEST ? "" : header);
        if (!type.lookingAt()) {
            throw unsupported();
        }
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(header);
        for (int at = type.end(); at < header.length(); at = parameter.end()) {
            if (!parameter.region(at, header.length()).lookingAt()) {
                throw unsupported();
            }
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
        }
        return new ContentType(type.group(1).toLowerCase(Locale.ROOT), parameters);
    }

    boolean isMultipart() {
        return type.equals("multipart/related");
    }

    /** The version of SOAP that it announces. */
    SoapVersion version() {
        String announced = type;
        if (isMultipart()) {
            String root = lower("type");
            announced = root.equals("application/xop+xml") ? bare(lower("start-info")) : root;
        }
        return switch (announced) {
            case "text/xml" -> SoapVersion.SOAP_1_1;
            case "application/soap+xml" -> SoapVersion.SOAP_1_2;
            default -> throw unsupported();
        };
    }

    /** As given, or null. */
    String charset() {
        String charset = parameters.get("charset");
        if (charset != null && !charset.toUpperCase(Locale.ROOT).matches("UTF-(8|16|16LE|16BE)")) {
            throw new BusinessException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Messages are in UTF-8 or UTF-16.");
        }
        return charset;
    }

    private String lower(String parameter) {
        return parameters.getOrDefault(parameter, "").toLowerCase(Locale.ROOT);
    }

    private static String bare(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon)).strip();
    }

    static BusinessException unsupported() {
        return new BusinessException(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "Send text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2), alone or in multipart/related.");
    }
}
