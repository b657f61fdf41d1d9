package org.mainstay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.mainstay.bench.load.Answer;
import org.mainstay.bench.load.HttpConnection;

/** Makes sure, before anything is measured, that the contenders do the same work. */
final class SameWork {
    private static final int READS = 20;

    private final Workload workload;
    private final Database database;

    SameWork(Workload workload, Database database) {
        this.workload = workload;
        this.database = database;
    }

    /** @throws IOException saying where the two differ */
    void check(Contender one, Contender other) throws IOException, SQLException {
        try (HttpConnection first = new HttpConnection(one.port());
                HttpConnection second = new HttpConnection(other.port())) {
            int step = Math.max(1, workload.ids().size() / READS);
            for (int i = 0; i < workload.ids().size(); i += step) {
                String id = workload.ids().get(i);
                equal("a read of " + id, first.send(workload.read(id)), second.send(workload.read(id)));
            }
            equal("the list", first.send(workload.list()), second.send(workload.list()));
            Map<String, String> rows = create(first, second, "Same work 1");
            Map<String, String> otherRows = create(second, first, "Same work 2");
            otherRows.replaceAll((column, value) -> value == null ? null : value.replace("work 2", "work 1"));
            if (!rows.equals(otherRows)) {
                throw new IOException("a create leaves other rows:\n" + rows + "\n" + otherRows);
            }
        }
    }

    /** Creates an account on one server, reads it on the other, and answers the rows that it left. */
    private Map<String, String> create(HttpConnection creating, HttpConnection reading, String name)
            throws IOException, SQLException {
        String account = Workload.account(1).replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"" + name + "\"");
        Answer created = creating.send(workload.create(account));
        String id = Workload.json(created).getString("id");
        Answer read = reading.send(workload.read(id));
        equal("a new account", new Answer(200, created.body()), read);
        return database.created(name);
    }

    private static void equal(String what, Answer one, Answer other) throws IOException {
        if (one.status() != other.status() || !Arrays.equals(one.body(), other.body())) {
            throw new IOException(what + " is not answered alike:\n" + text(one) + "\n" + text(other));
        }
    }

    private static String text(Answer answer) {
        return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
