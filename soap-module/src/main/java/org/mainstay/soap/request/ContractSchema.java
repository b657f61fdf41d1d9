package org.mainstay.soap.request;

import java.net.URL;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.mainstay.soap.fault.FaultDocument;
import org.xml.sax.SAXException;

/** The schema of the contract, read once. */
final class ContractSchema {

    private final Schema schema;
    private final java.util.Set<String> operations;

    ContractSchema(URL xsd, java.util.Set<String> operations) {
        this.operations = java.util.Set.copyOf(operations);
        try {
            schema = SchemaFactory.newDefaultInstance().newSchema(xsd);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of the contract cannot be read", e);
        }
    }

    /** Whether that element of that namespace is a request of the contract. */
    boolean isOperation(String namespace, String name) {
        return FaultDocument.CONTRACT.equals(namespace) && operations.contains(name);
    }

    /** A check for one message. */
    SchemaCheck check() {
        return new SchemaCheck(this, schema.newValidatorHandler());
    }
}
