package org.mainstay.soap.v1;

import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordInput;
import org.mainstay.platform.schema.Schema;
import org.w3c.dom.Element;

/** The records of one request, read in turn; what is wrong with them is told at once and by its place. */
final class RecordElements {

    private final Schema schema;
    private final RecordXml xml;
    private final List<Problem> problems = new ArrayList<>();

    RecordElements(Schema schema) {
        this.schema = schema;
        this.xml = new RecordXml(schema);
    }

    /** @param place of the element below the operation */
    FieldValues read(String kind, Element element, String place) {
        RecordInput input = xml.read(element, schema.type(kind));
        input.problems().forEach(p -> problems.add(new Problem(p.code(), place + "/" + p.field(), p.message())));
        return input.record();
    }

    /** @throws BusinessException when anything was wrong so far */
    void refuseFaulty() {
        if (!problems.isEmpty()) {
            throw BusinessException.of(problems);
        }
    }
}
