package org.mainstay.systemtests.plans;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How the database carried a query out, from {@code ANALYZE FORMAT=JSON}.
 *
 * @param rowsRead from all tables together, as often as each was asked
 * @param text the plan itself
 */
record Plan(double rowsRead, String text) {

    static Plan of(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("analyze format=json " + select)) {
            result.next();
            String text = result.getString(1);
            JsonObject plan = Json.createReader(new StringReader(text)).readObject();
            return new Plan(rowsRead(plan), text);
        }
    }

    private static double rowsRead(JsonValue node) {
        if (node instanceof JsonArray array) {
            return array.stream().mapToDouble(Plan::rowsRead).sum();
        }
        if (!(node instanceof JsonObject object)) {
            return 0;
        }
        double rows = object.values().stream().mapToDouble(Plan::rowsRead).sum();
        if (object.containsKey("access_type") && object.containsKey("r_rows") && !object.isNull("r_rows")) {
            rows += object.getJsonNumber("r_rows").doubleValue() * object.getInt("r_loops", 1);
        }
        return rows;
    }
}
