package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** What the engine refuses whatever the kind of record. */
class RecordChecksDbTest {

    private final TestEngine test = new TestEngine();
    private final RecordType accounts = test.type("Account");
    private final RecordType contacts = test.type("Contact");
    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);

    private long create(FieldValues values) {
        return save(values.type(), Operation.CREATE, RecordWrite.create(values));
    }

    private long save(RecordType type, Operation operation, RecordWrite write) {
        return test.engine
                .save(agent, SaveRequest.of(type, operation, write))
                .get(0)
                .record()
                .key();
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple(code, field)));
    }

    @Test
    void a_flag_is_never_null_not_even_for_the_rules() {
        FieldValues noFlag = new FieldValues(accounts).set("name", "x").set("isPersonAccount", null);
        assertRefused(() -> create(noFlag), ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, "isPersonAccount");

        long contact = create(new FieldValues(contacts).set("lastName", "x"));
        assertRefused(
                () -> save(
                        contacts,
                        Operation.UPDATE,
                        new RecordWrite(contact, new FieldValues(contacts).set("doNotCall", null), null)),
                ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                "doNotCall");
    }

    @Test
    void a_fault_is_told_where_it_was_made_and_not_again_where_it_ends_up() {
        FieldValues contact = new FieldValues(contacts).set("lastName", "a\u0000b"); // the name is made of it

        assertRefused(() -> create(contact), ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, "lastName");
    }

    @Test
    void a_record_comes_back_only_after_what_it_refers_to() {
        long account = create(new FieldValues(accounts).set("name", "Employer"));
        long contact = create(new FieldValues(contacts).set("lastName", "Huber").set("accountId", account));
        save(contacts, Operation.DELETE, RecordWrite.of(contact));
        save(accounts, Operation.DELETE, RecordWrite.of(account));

        assertRefused(
                () -> save(contacts, Operation.RESTORE, RecordWrite.of(contact)),
                ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                "accountId");
        save(accounts, Operation.RESTORE, RecordWrite.of(account));
        save(contacts, Operation.RESTORE, RecordWrite.of(contact));
    }
}
