import com.sforce.soap.partner.*;
import com.sforce.soap.partner.sobject.SObject;
import com.sforce.ws.ConnectorConfig;
import com.sforce.ws.bind.XmlObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings all records with an external id from one server to another: what the description of a kind says can be created
 * is read by queries and written by upserts of 200, with parents by their external ids.
 */
public class Copy {

    private static final int TOGETHER = 200;

    private final PartnerConnection from;
    private final PartnerConnection to;

    Copy(PartnerConnection from, PartnerConnection to) {
        this.from = from;
        this.to = to;
    }

    public static void main(String[] arguments) throws Exception {
        Copy copy = new Copy(logIn(arguments[0]), logIn(arguments[1]));
        for (int i = 2; i < arguments.length; i++) {
            System.out.println(arguments[i] + " " + copy.copy(arguments[i]));
        }
    }

    private static PartnerConnection logIn(String url) throws Exception {
        ConnectorConfig config = new ConnectorConfig();
        config.setAuthEndpoint(url + "/services/Soap/u/64.0");
        config.setUsername("admin");
        config.setPassword(System.getenv("MAINSTAY_PASSWORD"));
        config.setReadTimeout(120_000);
        return new PartnerConnection(config);
    }

    private int copy(String kind) throws Exception {
        List<String> fields = new ArrayList<>();
        List<Field> parents = new ArrayList<>();
        for (Field field : from.describeSObject(kind).getFields()) {
            boolean wanted = field.getCreateable() && !field.getName().equals("CreatedDate");
            if (wanted && field.getType() == FieldType.reference) {
                boolean simple = field.getReferenceTo().length == 1 && !field.getReferenceTo()[0].equals("User");
                if (simple && field.getRelationshipName() != null && !field.getReferenceTo()[0].equals(kind)) {
                    parents.add(field);
                }
            } else if (wanted) {
                fields.add(field.getName());
            }
        }
        StringBuilder soql = new StringBuilder("SELECT " + String.join(", ", fields));
        for (Field parent : parents) {
            soql.append(", ").append(parent.getRelationshipName()).append(".ExternalId");
        }
        QueryResult page = from.query(soql + " FROM " + kind + " WHERE ExternalId != null ORDER BY Id");
        int count = 0;
        while (true) {
            List<SObject> records = new ArrayList<>();
            for (SObject found : page.getRecords()) {
                records.add(record(kind, found, fields, parents));
            }
            for (int at = 0; at < records.size(); at += TOGETHER) {
                write(records.subList(at, Math.min(records.size(), at + TOGETHER)));
            }
            count += records.size();
            if (page.getDone()) {
                return count;
            }
            page = from.queryMore(page.getQueryLocator());
        }
    }

    private static SObject record(String kind, SObject found, List<String> fields, List<Field> parents) {
        SObject record = new SObject();
        record.setType(kind);
        for (String field : fields) {
            if (found.getField(field) != null) {
                record.setField(field, found.getField(field));
            }
        }
        for (Field parent : parents) {
            XmlObject related = found.getChild(parent.getRelationshipName());
            Object key = related == null ? null : related.getField("ExternalId");
            if (key != null) {
                SObject named = new SObject();
                named.setType(parent.getReferenceTo()[0]);
                named.setField("ExternalId", key);
                record.setField(parent.getRelationshipName(), named);
            }
        }
        return record;
    }

    private void write(List<SObject> records) throws Exception {
        for (UpsertResult result : to.upsert("ExternalId", records.toArray(new SObject[0]))) {
            if (!result.getSuccess()) {
                throw new IllegalStateException(result.toString());
            }
        }
    }
}
