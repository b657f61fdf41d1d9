package org.mainstay.systemtests.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.Eventually;

/** {@code /bulk/jobs}: what jobs write and read, and what is told of each row. */
class BulkJobsIT {

    private static final String NDJSON = "application/x-ndjson";

    private final Api api = User.admin();
    private final String key = UUID.randomUUID().toString();

    private String city(int number) {
        return api.get("/accounts?filter=externalId==" + key + "-" + number)
                .items()
                .get(0)
                .getString("billingCity", null);
    }

    private long accounts() {
        return api.get("/accounts?limit=1&count=true&filter=externalId==" + key + "-*")
                .json()
                .getInt("total");
    }

    private String rows(int from, int to, String city) {
        return "externalId,name,billingCity\n"
                + IntStream.range(from, to)
                        .mapToObj(i -> key + "-" + i + ",Name " + i + "," + city + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void an_upsert_creates_and_changes_and_tells_of_each_row() {
        Job.of(api, "upsert", "accounts", rows(0, 300, "Wien")).done();
        Job job = Job.of(api, "upsert", "accounts", rows(200, 600, "Graz") + key + "-700,,Linz\n")
                .done();

        assertThat(job.state()).isEqualTo("done");
        assertThat(job.succeeded()).isEqualTo(400);
        assertThat(job.lines("failures.csv"))
                .containsExactly(
                        "_row,_id,_code,_field,_message,externalId,name,billingCity",
                        "401,,REQUIRED_FIELD_MISSING,name,name is required.," + key + "-700,,Linz");
        List<String> results = job.lines("results.csv");
        assertThat(results).hasSize(401).startsWith("row,id,outcome");
        assertThat(results.stream().filter(line -> line.endsWith(",updated"))).hasSize(100);
        assertThat(accounts()).isEqualTo(600);
        assertThat(city(199)).isEqualTo("Wien");
        assertThat(city(200)).isEqualTo("Graz");
    }

    @Test
    void lines_of_json_clear_by_null_and_leave_alone_what_they_do_not_name() {
        Job.of(api, "upsert", "accounts", rows(0, 2, "Wien")).done();
        Job job = Job.create(api, "object", "Account", "operation", "upsert", "format", "ndjson");
        job.upload(NDJSON, """
                        {"externalId": "%1$s-0", "billingCity": null}

                        {"externalId": "%1$s-1", "numberOfEmployees": 7}
                        {"externalId": "%1$s-2", "name": 3}
                        """.formatted(key)).is(200);
        job.close().is(200);

        assertThat(job.done().lines("failures.ndjson"))
                .singleElement()
                .asString()
                .contains("\"row\":3", "\"field\":\"name\"");
        assertThat(city(0)).isNull();
        assertThat(city(1)).isEqualTo("Wien");
    }

    @Test
    void rows_of_one_record_are_written_in_their_order_and_parents_before_children() {
        String data = "externalId,name,parent.externalId\n%1$s-0,first,\n%1$s-1,child,%1$s-0\n%1$s-0,second,\n"
                .formatted(key);
        Job job = Job.of(api, "upsert", "accounts", data).done();

        assertThat(job.succeeded()).isEqualTo(3);
        assertThat(api.get("/accounts?fields=name,parent.name&filter=externalId==" + key + "-1")
                        .items()
                        .get(0)
                        .getJsonObject("parent")
                        .getString("name"))
                .isEqualTo("second");
    }

    @Test
    void update_and_delete_name_records_by_id() {
        Job.of(api, "insert", "accounts", rows(0, 3, "Wien")).done();
        List<String> ids = api.get("/accounts?sort=externalId&filter=externalId==" + key + "-*").items().stream()
                .map(item -> item.getString("id"))
                .toList();
        Job.of(api, "update", "accounts", "id,billingCity\n" + ids.get(0) + ",Graz\n" + ids.get(1) + ",#N/A\n")
                .done();
        Job delete = Job.of(api, "delete", "accounts", "Id\n" + ids.get(2) + "\nnonsense\n001000000000001\n")
                .done();

        assertThat(city(0)).isEqualTo("Graz");
        assertThat(city(1)).isNull();
        assertThat(accounts()).isEqualTo(2);
        assertThat(delete.lines("failures.csv").stream().map(line -> line.split(",")[2]))
                .containsExactlyInAnyOrder("_code", "MALFORMED_ID", "NOT_FOUND");
    }

    @Test
    void a_query_becomes_a_file() {
        Job.of(api, "upsert", "accounts", rows(0, 30, "=1+1")).done();
        Job csv = Job.create(
                        api,
                        "object",
                        "accounts",
                        "operation",
                        "query",
                        "fields",
                        "externalId,billingCity,owner.name",
                        "filter",
                        "externalId==" + key + "-*",
                        "sort",
                        "-externalId")
                .done();
        Job json = Job.create(
                        api,
                        "query",
                        "SELECT ExternalId FROM Account WHERE ExternalId LIKE '" + key + "%' LIMIT 20",
                        "operation",
                        "query",
                        "format",
                        "ndjson")
                .done();

        assertThat(csv.lines("results.csv"))
                .hasSize(31)
                .startsWith("externalId,billingCity,owner.name")
                .element(1)
                .asString()
                .isEqualTo(key + "-9,'=1+1,Administrator");
        assertThat(json.lines("results.ndjson")).hasSize(20).first().asString().startsWith("{\"externalId\":\"" + key);
        api.get(csv.path() + "/results.ndjson").isRefused(404, "NO_SUCH_RESOURCE");
    }

    @Test
    void a_small_job_does_not_wait_for_a_large_one() {
        Job large = Job.of(api, "upsert", "accounts", rows(0, 20_000, "Wien"));
        Eventually.within(Job.PATIENCE, () -> large.succeeded() > 0);
        Job small =
                Job.of(api, "upsert", "accounts", rows(50_000, 50_200, "Graz")).done();

        assertThat(small.succeeded()).isEqualTo(200);
        assertThat(large.state()).isEqualTo("running");
        large.cancel().is(200);
        assertThat(large.succeeded()).isBetween(1, 20_000);
    }

    @Test
    void a_job_is_fed_and_closed_once_and_seen_by_its_owner_and_administrators() {
        Api agent = User.withRole("agent").api();
        Job job = Job.create(agent, "object", "accounts", "operation", "upsert");
        job.close().isRefused(409, "INVALID_JOB_STATE");
        job.upload("text/csv", rows(0, 5, "Wien")).is(200);
        job.upload("text/csv", rows(0, 2, "Wien")).is(200);
        job.api().get(job.path() + "/results.csv").isRefused(409, "INVALID_JOB_STATE");
        job.close().is(200);
        job.done();

        assertThat(accounts()).isEqualTo(2);
        job.upload("text/csv", rows(0, 5, "Wien")).isRefused(409, "INVALID_JOB_STATE");
        job.cancel().isRefused(409, "INVALID_JOB_STATE");
        api.get(job.path()).is(200);
        User.withRole("agent").api().get(job.path()).isRefused(404, "NOT_FOUND");
        agent.delete(job.path()).is(204);
        agent.get(job.path()).isRefused(404, "NOT_FOUND");
        User.withRole("viewer")
                .api()
                .post("/bulk/jobs", body("object", "accounts", "operation", "delete"))
                .isRefused(403, "INSUFFICIENT_ACCESS");
    }
}
