package org.mainstay.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mainstay.bench.load.Answer;
import org.mainstay.bench.load.HttpConnection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Makes sure that SOAP and REST answer with the same fields and values, and no contacts come along. */
final class SameRead {
    private static final int READS = 20;

    private final Workload workload;

    SameRead(Workload workload) {
        this.workload = workload;
    }

    /** @throws IOException saying where the two differ */
    void check(Contender mainstay) throws IOException {
        try (HttpConnection connection = new HttpConnection(mainstay.port())) {
            int step = Math.max(1, workload.ids().size() / READS);
            for (int i = 0; i < workload.ids().size(); i += step) {
                String id = workload.ids().get(i);
                Map<String, String> byRest = values(Workload.json(connection.send(workload.read(id))));
                Document customer = xml(connection.send(workload.soapRead(id)));
                if (!byRest.equals(values(customer)) || elements(customer, "contact") != 0) {
                    throw new IOException(
                            id + " is not answered alike:\n" + byRest + "\nby SOAP:\n" + values(customer));
                }
            }
        }
    }

    private static Map<String, String> values(JsonObject account) {
        Map<String, String> values = new TreeMap<>();
        account.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                values.put(name, value instanceof JsonString text ? text.getString() : value.toString());
            }
        });
        return values;
    }

    private static Map<String, String> values(Document customer) {
        Map<String, String> values = new TreeMap<>();
        Element account = (Element)
                customer.getElementsByTagNameNS(Workload.CONTRACT, "account").item(0);
        for (Node node = account.getFirstChild(); node != null; node = node.getNextSibling()) {
            values.put(node.getLocalName(), node.getTextContent());
        }
        return values;
    }

    private static int elements(Document customer, String name) {
        return customer.getElementsByTagNameNS(Workload.CONTRACT, name).getLength();
    }

    private static Document xml(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException("SOAP answered with status " + answer.status());
        }
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
