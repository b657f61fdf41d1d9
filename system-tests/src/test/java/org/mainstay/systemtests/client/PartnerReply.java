package org.mainstay.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An answer of the Partner API. */
public record PartnerReply(int status, HttpHeaders headers, byte[] body) {

    /** What holds of every answer, whatever was sent. */
    PartnerReply inForm() {
        assertThat(headers.firstValue("Content-Type").orElse("")).as("%s", this).isEqualTo("text/xml;charset=UTF-8");
        assertThat(xml()).as("%s", this).doesNotContainIgnoringCase("<html>", "<html ", "\tat ");
        assertThat(xml()).as("%s", this).doesNotContainPattern("[a-z]Exception:");
        assertThat(status).as("%s", this).isIn(200, 500);
        assertThat(xml().contains("<soapenv:Fault>")).as("%s", this).isEqualTo(status == 500);
        assertThat(document().getElementsByTagName("soapenv:Header").getLength())
                .isZero();
        return this;
    }

    public boolean isCompressed() {
        return headers.firstValue("Content-Encoding").orElse("").equals("gzip");
    }

    public String xml() {
        if (!isCompressed()) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml().getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("no XML in " + this, e);
        }
    }

    public PartnerReply isDone() {
        assertThat(status).as("%s", this).isEqualTo(200);
        return this;
    }

    /** Fails unless it is a fault with a detail of that type and code; null for one without a detail. */
    public PartnerReply isRefused(String type, String code) {
        assertThat(status).as("%s", this).isEqualTo(500);
        if (type == null) {
            assertThat(xml()).contains("<faultcode>soapenv:Client</faultcode>").doesNotContain("<detail>");
        } else {
            assertThat(xml())
                    .contains("<faultcode>sf:" + code + "</faultcode><faultstring>" + code + ": ")
                    .contains("<sf:" + type + " xsi:type=\"sf:" + type + "\"><sf:exceptionCode>" + code + "<");
        }
        return this;
    }

    /** The elements {@code result}. */
    public List<Element> results() {
        return elements("result");
    }

    public List<Element> elements(String name) {
        NodeList found = document().getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The texts of all elements of that local name. */
    public List<String> texts(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    /** The text of the first one. */
    public String text(String name) {
        assertThat(texts(name)).as("%s in %s", name, this).isNotEmpty();
        return texts(name).get(0);
    }

    @Override
    public String toString() {
        String text = xml();
        return status + " " + text.substring(0, Math.min(text.length(), 1_500));
    }
}
