package org.mainstay.systemtests.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;

/** A job is taken back: exactly the records go back that nobody changed since. */
class BulkUndoIT {

    private static final int RECORDS = 150;

    private final Api api = User.admin();
    private final String key = UUID.randomUUID().toString();

    private String rows(int from, int to, String city) {
        return "externalId,name,billingCity\n"
                + IntStream.range(from, to)
                        .mapToObj(i -> key + "-" + i + ",Name " + i + "," + city + "\n")
                        .collect(Collectors.joining());
    }

    private Map<String, JsonObject> accounts() {
        return api
                .get("/accounts?limit=200&fields=externalId,billingCity,name&filter=externalId==" + key + "-*")
                .items()
                .stream()
                .collect(Collectors.toMap(
                        item -> item.getString("externalId"), item -> item, (a, b) -> a, TreeMap::new));
    }

    private String city(Map<String, JsonObject> accounts, int number) {
        return accounts.get(key + "-" + number).getString("billingCity", null);
    }

    @Test
    void what_was_created_goes_what_was_changed_has_the_values_of_before_and_what_others_changed_stays() {
        Job.of(api, "upsert", "accounts", rows(0, 100, "Wien")).done();
        Map<String, JsonObject> before = accounts();
        Job job = Job.of(api, "upsert", "accounts", rows(50, RECORDS, "Graz") + key + "-60,Twice,Linz\n")
                .done();
        Set<Integer> edited = new HashSet<>(List.of(0, 51, 60, 99, 100, 149));
        edited.forEach(i -> api.put("/accounts/by-external-id/" + key + "-" + i, body("phone", "1"))
                .is(200));

        Job undo = job.undo().done();
        Map<String, JsonObject> after = accounts();

        assertThat(undo.state()).isEqualTo("done");
        assertThat(undo.failed()).isEqualTo(6); // the one that the job wrote twice is told twice
        assertThat(undo.lines("failures.csv").stream().skip(1)).allMatch(line -> line.contains(",CHANGED_SINCE,"));
        for (int i = 0; i < RECORDS; i++) {
            if (edited.contains(i)) {
                String city = i == 0 ? "Wien" : i == 60 ? "Linz" : "Graz";
                assertThat(city(after, i)).as("%d", i).isEqualTo(city);
            } else {
                assertThat(after.get(key + "-" + i)).as("%d", i).isEqualTo(before.get(key + "-" + i));
            }
        }
        api.post(job.path() + "/undo", null).isRefused(409, "INVALID_JOB_STATE");
        api.post(undo.path() + "/undo", null).isRefused(409, "INVALID_JOB_STATE");
    }

    @Test
    void what_was_deleted_is_restored() {
        Job.of(api, "upsert", "accounts", rows(0, 5, "Wien")).done();
        Map<String, JsonObject> before = accounts();
        String ids = "id\n"
                + before.values().stream()
                        .map(item -> api.get("/accounts?fields=id&filter=externalId==" + item.getString("externalId"))
                                .items()
                                .get(0)
                                .getString("id"))
                        .collect(Collectors.joining("\n"));
        Job job = Job.of(api, "delete", "accounts", ids).done();
        assertThat(accounts()).isEmpty();

        assertThat(job.undo().done().failed()).isZero();
        assertThat(accounts()).isEqualTo(before);
    }
}
