package org.mainstay.systemtests.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;

/**
 * A job is taken back while people go on to work with its records: of each four one is changed before, one meanwhile and
 * two not at all.
 */
class UndoAmongEditsIT {

    private static final int RECORDS = 400;
    private static final int BEFORE = 1;
    private static final int MEANWHILE = 3;

    private final Api api = User.admin();
    private final String key = UUID.randomUUID().toString();

    private Job upsert(String city) {
        return Job.of(
                        api,
                        "upsert",
                        "accounts",
                        "externalId,name,billingCity\n"
                                + IntStream.range(0, RECORDS)
                                        .mapToObj(i -> key + "-" + i + ",Name " + i + "," + city + "\n")
                                        .collect(Collectors.joining()))
                .done();
    }

    /** Ids by number. */
    private Map<Integer, String> ids() {
        Map<Integer, String> ids = new HashMap<>();
        accounts().forEach((number, account) -> ids.put(number, account.getString("id")));
        return ids;
    }

    private Map<Integer, JsonObject> accounts() {
        Map<Integer, JsonObject> accounts = new HashMap<>();
        String path = "/accounts?limit=200&fields=id,externalId,billingCity,phone&filter=externalId==" + key + "-*";
        String cursor = "";
        while (cursor != null) {
            var page = api.get(path + cursor).is(200);
            page.items()
                    .forEach(account -> accounts.put(
                            Integer.parseInt(account.getString("externalId").substring(key.length() + 1)), account));
            cursor = page.next() == null ? null : "&cursor=" + page.next();
        }
        return accounts;
    }

    private int phone(String id) {
        return api.patch("/accounts/" + id, body("phone", "1")).status();
    }

    /** @return numbers of the records whose change was accepted */
    private static Set<Integer> change(Map<Integer, String> ids, int which, ToIntFunction<String> change) {
        Set<Integer> changed = new HashSet<>();
        IntStream.range(0, RECORDS).filter(i -> i % 4 == which).forEach(i -> {
            if (change.applyAsInt(ids.get(i)) == 200) {
                changed.add(i);
            }
        });
        return changed;
    }

    /** Numbers of the records that an undo left alone. */
    private static Set<Integer> kept(Job undo, Map<Integer, String> ids) {
        Map<String, Integer> numbers =
                ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<String> failures = undo.lines("failures.csv");
        assertThat(failures.subList(1, failures.size())).allMatch(line -> line.contains(",CHANGED_SINCE,"));
        return failures.stream()
                .skip(1)
                .map(line -> numbers.get(line.split(",")[1]))
                .collect(Collectors.toSet());
    }

    private static void holds(Job undo, Set<Integer> kept, Set<Integer> before, Set<Integer> meanwhile) {
        assertThat(undo.state()).isEqualTo("done");
        assertThat(undo.succeeded() + undo.failed()).isEqualTo(RECORDS);
        assertThat(before).hasSize(RECORDS / 4);
        assertThat(kept).containsAll(before);
        assertThat(kept.stream().filter(i -> !before.contains(i))).isSubsetOf(meanwhile);
    }

    @Test
    void changes_go_back_but_for_those_that_somebody_changed_since() {
        upsert("Wien");
        Job job = upsert("Graz");
        Map<Integer, String> ids = ids();
        Set<Integer> before = change(ids, BEFORE, this::phone);
        Job undo = job.undo();
        Set<Integer> meanwhile = change(ids, MEANWHILE, this::phone);
        Set<Integer> kept = kept(undo.done(), ids);

        holds(undo, kept, before, meanwhile);
        assertThat(meanwhile).hasSize(RECORDS / 4);
        assertThat(accounts()).hasSize(RECORDS).allSatisfy((number, account) -> {
            assertThat(account.getString("billingCity")).isEqualTo(kept.contains(number) ? "Graz" : "Wien");
            boolean changed = before.contains(number) || meanwhile.contains(number);
            assertThat(account.getString("phone", null)).isEqualTo(changed ? "1" : null);
        });
    }

    @Test
    void created_records_go_but_for_those_that_somebody_changed_since() {
        Job job = upsert("Wien");
        Map<Integer, String> ids = ids();
        Set<Integer> before = change(ids, BEFORE, this::phone);
        Job undo = job.undo();
        Set<Integer> meanwhile = change(ids, MEANWHILE, this::phone);
        Set<Integer> kept = kept(undo.done(), ids);

        holds(undo, kept, before, meanwhile);
        assertThat(kept).containsAll(meanwhile);
        assertThat(accounts()).containsOnlyKeys(kept).allSatisfy((number, account) -> assertThat(
                        account.getString("phone"))
                .isEqualTo("1"));
    }

    @Test
    void deleted_records_come_back_but_for_those_that_somebody_restored_since() {
        upsert("Wien");
        Map<Integer, String> ids = ids();
        Job job = Job.of(api, "delete", "accounts", "id\n" + String.join("\n", ids.values()))
                .done();
        assertThat(accounts()).isEmpty();
        ToIntFunction<String> restore =
                id -> api.post("/accounts/" + id + "/restore", null).status();
        Set<Integer> before = change(ids, BEFORE, restore);
        Job undo = job.undo();
        Set<Integer> meanwhile = change(ids, MEANWHILE, restore);

        holds(undo.done(), kept(undo, ids), before, meanwhile);
        assertThat(kept(undo, ids)).containsAll(meanwhile);
        assertThat(accounts()).hasSize(RECORDS);
    }
}
