package org.mainstay.soap.request;

import jakarta.activation.DataHandler;
import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.mainstay.soap.fault.FaultDocument;
import org.xml.sax.SAXException;

/** The contract: its schema, read once, and its operations. */
final class ContractSchema {

    private final Schema schema;
    private final Map<String, Boolean> operations = new HashMap<>();

    /** As many as there were messages at once; to make one costs as much as to check a small message. */
    private final Queue<ValidatorHandler> validators = new ConcurrentLinkedQueue<>();

    /** @param contract the interface that was made from the WSDL */
    ContractSchema(URL xsd, Class<?> contract) {
        for (Method method : contract.getMethods()) {
            boolean content = Arrays.stream(method.getParameterTypes()[0].getDeclaredFields())
                    .anyMatch(f -> f.getType() == DataHandler.class);
            operations.put(method.getAnnotation(WebMethod.class).operationName(), content);
        }
        try {
            schema = SchemaFactory.newDefaultInstance().newSchema(xsd);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of the contract cannot be read", e);
        }
    }

    /** Whether that element of that namespace is a request of the contract. */
    boolean isOperation(String namespace, String name) {
        return FaultDocument.CONTRACT.equals(namespace) && operations.containsKey(name);
    }

    /** Whether requests of that operation carry a file. */
    boolean takesContent(String operation) {
        return operations.get(operation);
    }

    /**
     * A check for one message.
     *
     * @param length of the message in bytes
     */
    SchemaCheck check(int length) {
        ValidatorHandler idle = validators.poll();
        return new SchemaCheck(this, idle == null ? schema.newValidatorHandler() : idle, length);
    }

    /** Takes back a validator that has seen a message to its end. */
    void giveBack(ValidatorHandler validator) {
        validators.add(validator);
    }
}
