package org.mainstay.systemtests.plans;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mainstay.systemtests.client.Api;

/**
 * Custom fields of every type that can have an index, on accounts and on the custom object {@code Invoice__c}. They are
 * made through the API and get their values by SQL, from the number of the row; there are as many invoices as accounts.
 */
final class CustomRecords {

    private record Made(String definition, String value) {}

    private static final Map<String, Made> FIELDS = new LinkedHashMap<>();

    static {
        indexed("Key__c", "'type':'text','length':40,'unique':true,'externalId':true", "concat('K-', n)");
        indexed("Text__c", "'type':'text','length':40", "concat('T-', n div 5)");
        indexed("Number__c", "'type':'number','precision':18,'scale':2", "concat(n mod 5000, '.50')");
        indexed("Currency__c", "'type':'currency','precision':18,'scale':2", "concat(n mod 7000, '.25')");
        indexed("Percent__c", "'type':'percent','precision':5,'scale':2", "concat(n mod 100, '.75')");
        indexed("Flag__c", "'type':'boolean'", "if(n mod 3 = 0, 1, 0)");
        indexed("Date__c", "'type':'date'", "date('2001-01-01') + interval n mod 9000 day");
        indexed(
                "Moment__c",
                "'type':'datetime'",
                "date_format('2001-01-01' + interval n minute, '%Y-%m-%d %H:%i:%s.000')");
        indexed("Time__c", "'type':'time'", "time_format(sec_to_time(n mod 80000), '%H:%i:%s.000')");
        indexed("Email__c", "'type':'email'", "concat('mail', n, '@example.com')");
        indexed("Phone__c", "'type':'phone'", "concat('+49 221 ', n)");
        indexed("Url__c", "'type':'url'", "concat('https://example.com/', n)");
        indexed(
                "Picklist__c",
                "'type':'picklist','values':['Open','Closed','Late']",
                "elt(1 + n mod 3, 'Open', 'Closed', 'Late')");
        indexed("Count__c", "'type':'autoNumber','numberFormat':'N-{00000000}'", "concat('N-', lpad(n, 8, '0'))");
        indexed(
                "Customer__c",
                "'type':'reference','referenceTo':'Account','onDelete':'clear'",
                "10000000 + 1 + n div 3");
        FIELDS.put("Plain__c", new Made("'type':'text','length':40", "concat('P-', n)"));
    }

    private static void indexed(String name, String definition, String value) {
        FIELDS.put(name, new Made(definition + ",'indexed':true", value));
    }

    private CustomRecords() {}

    /** The accounts are there already. */
    static void generate(Api api, Connection connection) throws SQLException {
        api.post("/schema", json("'name':'Invoice__c','label':'Invoice','labelPlural':'Invoices'"))
                .is(201);
        add(api, "accounts", "Branches");
        add(api, "Invoice__c", "Invoices");
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update account set custom = " + values(statement, "Account", "(id - 10000000)"));
            String table = table(statement);
            statement.executeUpdate("insert into " + table + " (id, createdDate, createdById, lastModifiedDate,"
                    + " lastModifiedById, systemModstamp, isDeleted, version, ownerId, name, custom)"
                    + " select 80000000 + seq, '2021-01-01', 1, '2021-01-01', 1, '2021-01-01' + interval seq second, 0, 1,"
                    + " 9000001 + seq mod 200, concat('Invoice ', seq), " + values(statement, "Invoice__c", "seq")
                    + " from seq_1_to_" + PlanServer.ACCOUNTS);
            statement.execute("analyze table account, " + table);
        }
    }

    private static void add(Api api, String path, String children) {
        FIELDS.forEach((name, made) -> {
            String relation = name.equals("Customer__c") ? ",'relationshipName':'" + children + "'" : "";
            api.post(
                            "/schema/" + path + "/fields",
                            json("'name':'" + name + "','label':'" + name + "'," + made.definition + relation))
                    .is(201);
        });
    }

    private static JsonObject json(String members) {
        return Json.createReader(new StringReader("{" + members.replace('\'', '"') + "}"))
                .readObject();
    }

    /** The JSON of all values of a row, as the server would have written it. */
    private static String values(Statement statement, String kind, String number) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select developerName, storageKey from customfield where sobjectType = '" + kind + "'")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getString(2));
            }
        }
        return FIELDS.entrySet().stream()
                .map(field -> "'" + keys.get(field.getKey()) + "', "
                        + field.getValue().value().replaceAll("\\bn\\b", number))
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }

    private static String table(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select keyPrefix from customobject where developerName = 'Invoice__c'")) {
            rows.next();
            return "custom_" + rows.getString(1);
        }
    }
}
