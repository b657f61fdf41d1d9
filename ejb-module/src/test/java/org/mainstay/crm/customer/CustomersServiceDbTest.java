package org.mainstay.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.security.Roles;

class CustomersServiceDbTest {

    private final TestEngine test = new TestEngine();
    private final CustomersService customers = new CustomersService(
            test.records(Roles.AGENT), test.platform.registry(), new RetriedTransactions(test.platform.transactions()));
    private final Sql sql = new Sql(test.platform.pool());
    private final String mark = UUID.randomUUID().toString();

    private FieldValues account() {
        return new FieldValues(test.type("Account")).set("externalId", mark).set("name", "Blue Harbour");
    }

    private FieldValues contact(String lastName) {
        return new FieldValues(test.type("Contact")).set("lastName", lastName);
    }

    private FieldValues contact(int number) {
        return contact("Nr. " + number).set("externalId", mark + "-" + number);
    }

    private CustomerSaved save(FieldValues account, FieldValues... contacts) {
        return customers.save(new SaveCustomer(account, null, List.of(contacts)));
    }

    private CustomerView read() {
        return customers.get(new RecordKey(null, mark), null);
    }

    private List<String> contactNames() {
        return read().contacts().records().stream()
                .map(c -> c.text("lastName"))
                .sorted()
                .toList();
    }

    private long journalRows(String kind) {
        return sql.query(
                        "select count(*) from journal where kind = ? and changes like ?",
                        row -> row.getLong(1),
                        kind,
                        "%" + mark + "%")
                .get(0);
    }

    private static List<Problem> refused(ErrorCode code, ThrowingCallable call) {
        java.util.concurrent.atomic.AtomicReference<List<Problem>> problems =
                new java.util.concurrent.atomic.AtomicReference<>();
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.code()).as(e.getMessage()).isEqualTo(code);
            problems.set(e.problems());
        });
        return problems.get();
    }

    @Test
    void an_account_and_its_contacts_are_created_then_left_alone_then_changed() {
        CustomerSaved first = save(account(), contact(1), contact("Without key"));
        assertThat(first.account().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(first.contacts()).extracting(SaveResult::outcome).containsOnly(Outcome.CREATED);
        assertThat(contactNames()).containsExactly("Nr. 1", "Without key");

        CustomerSaved same = save(account(), contact(1));
        assertThat(same.account().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(same.contacts()).extracting(SaveResult::outcome).containsExactly(Outcome.UNCHANGED);

        CustomerSaved changed = save(account(), contact(1).set("title", "Captain"));
        assertThat(changed.account().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(changed.contacts()).extracting(SaveResult::outcome).containsExactly(Outcome.UPDATED);
        assertThat(changed.account().record().key())
                .isEqualTo(first.account().record().key());
    }

    @Test
    void results_are_in_the_order_of_the_command_however_contacts_are_named() {
        CustomerSaved first = save(account(), contact(1), contact(2));
        FieldValues byId = contact("Nr. 2 again")
                .set("id", first.contacts().get(1).record().key());

        CustomerSaved saved = save(account(), contact("New"), byId, contact(1).set("title", "x"), contact("Newer"));

        assertThat(saved.contacts())
                .extracting(SaveResult::outcome)
                .containsExactly(Outcome.CREATED, Outcome.UPDATED, Outcome.UPDATED, Outcome.CREATED);
        assertThat(saved.contacts())
                .extracting(r -> r.record().text("lastName"))
                .containsExactly("New", "Nr. 2 again", "Nr. 1", "Newer");
    }

    @Test
    void one_refused_contact_takes_everything_back_and_every_place_is_named() {
        List<Problem> problems = refused(
                ErrorCode.REQUIRED_FIELD_MISSING,
                () -> save(
                        account(),
                        contact(1),
                        contact(2).set("lastName", null),
                        contact(3).set("email", "no")));

        assertThat(problems).extracting(Problem::field).containsExactly("contacts/1/lastName", "contacts/2/email");
        refused(ErrorCode.NOT_FOUND, this::read);
        assertThat(journalRows("Account")).isZero();
        assertThat(journalRows("Contact")).isZero();
    }

    @Test
    void a_refused_account_is_named_as_such() {
        List<Problem> problems =
                refused(ErrorCode.STRING_TOO_LONG, () -> save(account().set("billingCity", "x".repeat(41))));
        assertThat(problems).extracting(Problem::field).containsExactly("account/billingCity");
    }

    @Test
    void an_account_without_any_key_is_refused() {
        refused(ErrorCode.MISSING_ARGUMENT, () -> save(new FieldValues(test.type("Account")).set("name", "Nobody's")));
    }

    @Test
    void a_stale_version_is_refused() {
        long version = save(account()).account().record().version();
        customers.save(new SaveCustomer(account().set("site", "new"), version, List.of()));
        refused(
                ErrorCode.VERSION_MISMATCH,
                () -> customers.save(new SaveCustomer(account().set("site", "newer"), version, List.of())));
    }

    @Test
    void a_contact_is_not_taken_for_one_of_another_account() {
        FieldValues right = contact(1).set("accountId", new ByExternalId(mark));
        FieldValues wrong = contact(2).set("accountId", new ByExternalId("another"));
        assertThat(save(account(), right).contacts()).hasSize(1);
        assertThat(refused(ErrorCode.INVALID_CROSS_REFERENCE_KEY, () -> save(account(), wrong)))
                .extracting(Problem::field)
                .containsExactly("contacts/0/accountId");
    }

    @Test
    void more_than_200_contacts_are_refused_and_200_come_back_by_pages() {
        FieldValues[] most = IntStream.range(0, 200).mapToObj(this::contact).toArray(FieldValues[]::new);
        save(account(), most);
        save(account(), contact("One more"));
        CustomerView first = read();
        CustomerView second = customers.get(new RecordKey(null, mark), first.nextContacts());
        assertThat(first.contacts().records()).hasSize(200);
        assertThat(second.contacts().records()).hasSize(1);
        assertThat(second.nextContacts()).isNull();

        FieldValues[] more = IntStream.range(0, 201).mapToObj(this::contact).toArray(FieldValues[]::new);
        refused(ErrorCode.LIMIT_EXCEEDED, () -> save(account(), more));
    }

    @Test
    void twins_that_come_together_make_one_customer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<CustomerSaved>> twins = IntStream.range(0, 8)
                    .<Callable<CustomerSaved>>mapToObj(i -> () -> save(account(), contact(1), contact(2)))
                    .toList();
            List<Outcome> outcomes = new java.util.ArrayList<>();
            for (Future<CustomerSaved> twin : threads.invokeAll(twins)) {
                outcomes.add(twin.get().account().outcome());
            }
            assertThat(outcomes.stream().collect(Collectors.groupingBy(o -> o, Collectors.counting())))
                    .containsEntry(Outcome.CREATED, 1L)
                    .containsEntry(Outcome.UNCHANGED, 7L);
        } finally {
            threads.shutdownNow();
        }
        assertThat(contactNames()).containsExactly("Nr. 1", "Nr. 2");
    }

    @Test
    void a_customer_is_found_by_a_filter_and_deleted_when_nothing_refers_to_it() {
        SaveResult contact = save(account(), contact(1)).contacts().get(0);
        assertThat(customers
                        .find(new ListRequest("externalId==" + mark, null, null, null, null), true)
                        .total())
                .isEqualTo(1);
        refused(ErrorCode.DEPENDENCY_EXISTS, () -> customers.delete(new RecordKey(null, mark), null));
        assertThat(contact.outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void a_customer_is_named_in_one_way() {
        refused(ErrorCode.MISSING_ARGUMENT, () -> customers.get(new RecordKey(null, null), null));
        refused(ErrorCode.MISSING_ARGUMENT, () -> customers.get(new RecordKey("a", "b"), null));
        refused(ErrorCode.MALFORMED_ID, () -> customers.get(new RecordKey("a", null), null));
    }
}
