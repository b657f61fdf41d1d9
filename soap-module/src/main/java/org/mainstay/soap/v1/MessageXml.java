package org.mainstay.soap.v1;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.mainstay.soap.v1.contract.ObjectFactory;

/** Messages as bytes, for answers that are kept. */
final class MessageXml {

    private static final JAXBContext XML = context();

    private MessageXml() {}

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(Object message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            XML.createMarshaller().marshal(message, bytes);
            return bytes.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(byte[] kept, Class<T> kind) {
        try {
            return kind.cast(XML.createUnmarshaller().unmarshal(new ByteArrayInputStream(kept)));
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What makes a request what it is: its operation and everything it says, however it was written. */
    static byte[] fingerprint(Object request, byte[] beside) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(write(request));
            return digest.digest(beside);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
