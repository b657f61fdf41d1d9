package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class RecordTimesDbTest {

    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T02:30:00.000Z",
                "2026-10-25T02:30:00.001Z",
                "1700-01-01T00:00:00.999Z",
                "3999-12-31T23:59:59.999Z"
            })
    void a_moment_comes_back_as_it_was_and_is_found(String text) {
        Instant moment = Instant.parse(text);
        TestEngine test = new TestEngine(null, new RolePermissions(), List.of(), Clock.fixed(moment, ZoneOffset.UTC));
        RecordType accounts = test.type("Account");
        long key = test.engine
                .save(
                        agent,
                        SaveRequest.of(
                                accounts,
                                Operation.CREATE,
                                RecordWrite.create(new FieldValues(accounts).set("name", "Timed " + text))))
                .get(0)
                .record()
                .key();

        assertThat(test.reader.get(agent, accounts, key, accounts.fields()).get("createdDate"))
                .isEqualTo(moment);
        ListRequest request = new ListRequest("createdDate==" + text, null, "id", 10, null);
        assertThat(test.reader.list(agent, test.requests.read(agent, accounts, request)))
                .extracting(row -> row.record().key())
                .contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1700-01-01", "1900-02-28", "2026-03-29", "4000-12-31"})
    void a_date_comes_back_as_it_was(String text) {
        TestEngine test = new TestEngine();
        RecordType contacts = test.type("Contact");
        LocalDate date = LocalDate.parse(text);
        FieldValues born = new FieldValues(contacts).set("lastName", "Dated").set("birthdate", date);
        long key = test.engine
                .save(agent, SaveRequest.of(contacts, Operation.CREATE, RecordWrite.create(born)))
                .get(0)
                .record()
                .key();
        assertThat(test.reader.get(agent, contacts, key, contacts.fields()).get("birthdate"))
                .isEqualTo(date);
    }
}
