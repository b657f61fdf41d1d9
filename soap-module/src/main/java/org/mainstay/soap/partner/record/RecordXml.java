package org.mainstay.soap.partner.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.query.ChildQuery;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.platform.soql.LocalTexts;
import org.mainstay.platform.soql.SoqlQuery;
import org.mainstay.soap.partner.shape.Content;
import org.mainstay.soap.partner.shape.Tag;
import org.mainstay.soap.partner.shape.XmlOut;

/**
 * Writes the records of one query, fields in the order in which they were selected. A record begins with its kind and
 * its id, and an id that was selected comes once more, for clients count on both. What is where is found out once.
 */
public final class RecordXml {

    private static final String RECORD = "sf:sObject";
    private static final Tag RECORDS = Tag.of("records", RECORD);
    private static final Tag TYPE = Tag.of("sf:type");
    private static final Tag ID = Tag.of("sf:Id");

    /** Something of a record that is written. */
    private interface Part {
        void write(XmlOut out, Row row);
    }

    private final Query query;
    private final ValueText values;
    private final LocalTexts texts;
    private final List<FieldPath> places;
    private final boolean withId;
    private final List<Part> parts = new ArrayList<>();
    private final Map<List<Field>, Parent> parents = new LinkedHashMap<>();

    public RecordXml(SoqlQuery.Records asked, LocalTexts texts, ValueText values) {
        this.query = asked.query();
        this.values = values;
        this.texts = texts;
        this.places = query.relatedFields();
        Field key = query.type().field("id");
        this.withId = asked.items().stream()
                .anyMatch(item -> item.path().isDirect() && item.path().field().equals(key));
        asked.items().forEach(this::add);
        for (int i = 0; i < asked.children().size(); i++) {
            int place = i;
            ChildQuery child = query.children().get(i);
            RecordXml of = new RecordXml(asked.children().get(i), texts, values);
            String name = "sf:" + ApiNames.children(child.reference().relation());
            parts.add((out, row) -> children(out, name, row.children().get(place), of));
        }
    }

    /** A related record: it is written where the first of its fields was selected. */
    private final class Parent implements Part {
        private final Tag tag;
        private final String type;
        private final int key;
        private final List<Part> inside = new ArrayList<>();
        private boolean withId;

        private Parent(String name, String type, int key) {
            this.tag = Tag.of(name, RECORD);
            this.type = type;
            this.key = key;
        }

        @Override
        public void write(XmlOut out, Row row) {
            Object there = row.related().get(key);
            if (there == null) {
                out.nil(tag);
                return;
            }
            out.open(tag).element(TYPE, type);
            if (withId) {
                FieldPath path = places.get(key);
                out.element(ID, values.text(path.type(), path.field(), there));
            } else {
                out.nil(ID);
            }
            inside.forEach(part -> part.write(out, row));
            out.close(tag);
        }
    }

    private void add(SoqlQuery.Item item) {
        FieldPath path = item.path();
        Tag tag = Tag.of("sf:" + (item.alias() == null ? path.field().apiName() : item.alias()));
        if (path.isDirect()) {
            parts.add((out, row) -> value(out, tag, item, row.record().get(path.field())));
            return;
        }
        Parent parent = parent(path);
        parent.withId |= path.field().name().equals("id");
        int place = places.indexOf(path);
        parent.inside.add((out, row) -> value(out, tag, item, row.related().get(place)));
    }

    private Parent parent(FieldPath path) {
        Parent at = null;
        for (int steps = 1; steps <= path.via().size(); steps++) {
            List<Field> via = path.via().subList(0, steps);
            Parent known = parents.get(via);
            if (known == null) {
                known = parent(path, steps, via.get(steps - 1));
                parents.put(via, known);
                (at == null ? parts : at.inside).add(known);
            }
            at = known;
        }
        return at;
    }

    /** Of several kinds, {@code Name} stands for what they have in common. */
    private Parent parent(FieldPath path, int steps, Field reference) {
        boolean several = reference.relation().isToSeveral();
        String type = several ? "Name" : reference.relation().targets().get(0);
        return new Parent("sf:" + ApiNames.relation(reference.relation()), type, places.indexOf(path.key(steps)));
    }

    private void value(XmlOut out, Tag tag, SoqlQuery.Item item, Object value) {
        FieldPath path = item.path();
        if (value == null || value instanceof String text && text.isEmpty()) {
            out.nil(tag);
        } else {
            out.element(
                    tag,
                    item.formatted()
                            ? texts.text(path.type(), path.field(), value)
                            : ApiNames.text(values, path.type(), path.field(), value));
        }
    }

    private static void children(XmlOut out, String name, Row.Children children, RecordXml of) {
        if (children.rows().isEmpty()) {
            out.nil(name);
            return;
        }
        out.open(name, "QueryResult")
                .element("done", Boolean.toString(!children.more()))
                .nil("queryLocator");
        children.rows().forEach(row -> of.write(out, RECORDS, row));
        out.element("size", Integer.toString(children.rows().size())).close(name);
    }

    /** The row as a value of a result. */
    public Content of(Row row) {
        return (out, name) -> write(out, name.equals("records") ? RECORDS : Tag.of(name, RECORD), row);
    }

    private void write(XmlOut out, Tag tag, Row row) {
        out.open(tag).element(TYPE, query.type().apiName());
        if (withId) {
            out.element(ID, query.type().id(row.record().key()).toString());
        } else {
            out.nil(ID);
        }
        for (Part part : parts) {
            part.write(out, row);
        }
        out.close(tag);
    }
}
