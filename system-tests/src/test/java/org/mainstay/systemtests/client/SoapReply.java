package org.mainstay.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An answer to a message. */
public record SoapReply(int status, HttpHeaders headers, byte[] body) {

    private static final String CONTRACT = "urn:mainstay:v1";
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"([^\"]+)\"");

    /** What holds of every answer, whatever was sent. */
    SoapReply inForm() {
        String type = headers.firstValue("Content-Type").orElse("");
        assertThat(type).as("%s", this).matches("(?s)(text/xml|application/soap\\+xml|multipart/related).*");
        assertThat(message()).as("%s", this).doesNotContainIgnoringCase("<html", "Exception:", "\tat ");
        assertThat(headers.firstValue("X-Request-Id")).as("%s", this).isPresent();
        if (status >= 400) {
            assertThat(fault()).as("%s", this).isNotNull();
            assertThat(message()).as("%s", this).doesNotContain(":Server<", ":Receiver<");
        }
        return this;
    }

    public SoapReply isDone() {
        assertThat(status).as("%s", this).isEqualTo(200);
        return this;
    }

    /** Fails unless it is a fault with that code. */
    public SoapReply isRefused(String code) {
        assertThat(status).as("%s", this).isGreaterThanOrEqualTo(400);
        assertThat(code()).as("%s", this).isEqualTo(code);
        return this;
    }

    /** Code of the typed detail. */
    public String code() {
        return child(detail(), "code");
    }

    /** The errors of the detail, each as {@code CODE /pointer}. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        NodeList found = detail().getElementsByTagNameNS(CONTRACT, "error");
        for (int i = 0; i < found.getLength(); i++) {
            Element error = (Element) found.item(i);
            errors.add(child(error, "code") + " " + child(error, "pointer"));
        }
        return errors;
    }

    public Element fault() {
        NodeList faults = document().getElementsByTagNameNS("*", "Fault");
        return (Element) faults.item(0);
    }

    private Element detail() {
        Element detail =
                (Element) document().getElementsByTagNameNS(CONTRACT, "Refusal").item(0);
        assertThat(detail).as("%s", this).isNotNull();
        return detail;
    }

    private static String child(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(CONTRACT, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** The text of the first element of that name. */
    public String text(String name) {
        NodeList found = document().getElementsByTagNameNS(CONTRACT, name);
        assertThat(found.getLength()).as("%s in %s", name, this).isPositive();
        return found.item(0).getTextContent();
    }

    public String id() {
        return text("id");
    }

    public boolean isReplayed() {
        return headers.firstValue("Idempotency-Replayed").isPresent();
    }

    public Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(message().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("no XML in " + this, e);
        }
    }

    /** The XML, each byte a character. */
    private String message() {
        return parts().get(0);
    }

    /** Bytes of the part behind the message. */
    public byte[] attachment() {
        assertThat(parts()).as("%s", this).hasSize(2);
        return parts().get(1).getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> parts() {
        String whole = new String(body, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(headers.firstValue("Content-Type").orElse(""));
        if (!boundary.find()) {
            return List.of(whole);
        }
        List<String> parts = new ArrayList<>();
        String delimiter = "--" + boundary.group(1);
        for (int at = whole.indexOf(delimiter); at >= 0; ) {
            int content = whole.indexOf("\r\n\r\n", at);
            int next = whole.indexOf("\r\n" + delimiter, at + 1);
            if (content < 0 || next < 0) {
                break;
            }
            parts.add(whole.substring(content + 4, next));
            at = next + 2;
        }
        return parts;
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, 1_500), StandardCharsets.UTF_8);
        return status + " " + text;
    }
}
