package org.mainstay.soap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.crm.account.Account;
import org.mainstay.crm.attachment.Attachment;
import org.mainstay.crm.contact.Contact;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.schema.EntityReader;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Trait;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The contract is written by hand; what it says of records is what the registry says. */
class ContractTest {

    private static final Path CONTRACT = Path.of("src/main/webapp/WEB-INF/wsdl");

    private static Document read(String file) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(CONTRACT.resolve(file).toFile());
    }

    private static Stream<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
        return Stream.iterate(0, i -> i + 1).limit(found.getLength()).map(i -> (Element) found.item(i));
    }

    private static Element type(String name) throws Exception {
        return elements(read("mainstay-v1.xsd").getDocumentElement(), "complexType")
                .filter(t -> t.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> written(String kind) throws Exception {
        return elements(type(kind), "element")
                .map(e -> e.getAttribute("name") + " " + e.getAttribute("type") + " " + e.getAttribute("minOccurs")
                        + e.getAttribute("nillable"))
                .toList();
    }

    private static List<String> expected(Class<?> entity) {
        List<String> lines = new ArrayList<>(List.of("fieldsToNull v1:FieldsToNull 0"));
        for (Field field : EntityReader.read(entity).fields()) {
            lines.add(field.name() + " " + xsd(field) + " 0");
            boolean named = field.relation() != null && field.relation().name() != null;
            if (named && !field.is(Trait.SYSTEM)) {
                lines.add(field.relation().name() + " v1:ByExternalId 0");
            }
        }
        return lines;
    }

    private static String xsd(Field field) {
        return switch (field.type()) {
            case ID, REFERENCE -> "v1:RecordId";
            case BOOLEAN -> "xs:boolean";
            case INTEGER -> "xs:long";
            case DECIMAL, CURRENCY, PERCENT -> "xs:decimal";
            case DATE -> "xs:date";
            case DATETIME -> "xs:dateTime";
            default -> "xs:string";
        };
    }

    @ParameterizedTest
    @ValueSource(classes = {Account.class, Contact.class, Attachment.class})
    void a_record_has_the_fields_of_the_registry_and_no_others(Class<?> entity) throws Exception {
        assertThat(written(entity.getSimpleName())).containsExactlyInAnyOrderElementsOf(expected(entity));
    }

    @Test
    void the_outcomes_are_those_of_the_engine_that_a_save_or_delete_can_have() throws Exception {
        List<String> values = elements(read("mainstay-v1.xsd").getDocumentElement(), "enumeration")
                .map(e -> e.getAttribute("value"))
                .toList();
        assertThat(values)
                .containsExactlyInAnyOrder(
                        Outcome.CREATED.name(),
                        Outcome.UPDATED.name(),
                        Outcome.UNCHANGED.name(),
                        Outcome.DELETED.name());
    }

    @Test
    void every_operation_has_a_request_a_response_and_both_bindings() throws Exception {
        Document wsdl = read("mainstay-v1.wsdl");
        Set<String> elements = elements(read("mainstay-v1.xsd").getDocumentElement(), "element")
                .filter(e -> e.getParentNode().getLocalName().equals("schema"))
                .map(e -> e.getAttribute("name"))
                .collect(java.util.stream.Collectors.toSet());
        NodeList operations = wsdl.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", "operation");
        List<String> names = Stream.iterate(0, i -> i + 1)
                .limit(operations.getLength())
                .map(i -> ((Element) operations.item(i)).getAttribute("name"))
                .toList();
        assertThat(names).hasSize(21); // port type and two bindings
        assertThat(Set.copyOf(names)).hasSize(7).allSatisfy(name -> assertThat(elements)
                .contains(name, name + "Response"));
    }
}
