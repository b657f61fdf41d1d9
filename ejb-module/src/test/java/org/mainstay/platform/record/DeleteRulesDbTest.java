package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.platform.record.TestRecords.to;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mainstay.crm.supportcase.CaseRules;
import org.mainstay.crm.task.TaskRules;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.support.TestPlatform;

class DeleteRulesDbTest {

    private static final int CALLERS = 12;

    private final TestRecords records =
            new TestRecords(related -> List.of(new CaseRules(Clock.systemUTC()), new TaskRules(Clock.systemUTC())));

    @Test
    void what_cascades_goes_and_comes_back_with_its_parent() {
        FieldValues parent = records.create("Case", "subject", "Cascades");
        FieldValues early = records.create("CaseComment", "parentId", parent.key(), "commentBody", "gone before");
        FieldValues comment = records.create("CaseComment", "parentId", parent.key(), "commentBody", "goes along");
        FieldValues note = records.create("Note", "parentId", to(parent), "title", "goes along too");
        records.delete(early);

        records.delete(parent);
        assertThat(records.isLive(comment)).isFalse();
        assertThat(records.isLive(note)).isFalse();
        assertThat(records.history(comment)).containsExactly(Operation.DELETE, Operation.CREATE);

        records.restore(parent);
        assertThat(records.isLive(comment)).isTrue();
        assertThat(records.isLive(note)).isTrue();
        assertThat(records.isLive(early)).as("deleted by itself before").isFalse();
        assertThat(records.history(note)).containsExactly(Operation.RESTORE, Operation.DELETE, Operation.CREATE);
    }

    @Test
    void a_purge_takes_along_what_cascades_even_from_the_recycle_bin() {
        FieldValues parent = records.create("Case", "subject", "Purged");
        FieldValues live = records.create("CaseComment", "parentId", parent.key(), "commentBody", "live");
        FieldValues deleted = records.create("CaseComment", "parentId", parent.key(), "commentBody", "deleted");
        FieldValues note = records.create("Note", "parentId", to(parent), "title", "without a foreign key");
        records.delete(deleted);

        records.purge(parent);

        for (FieldValues gone : List.of(parent, live, deleted, note)) {
            assertThat(records.stored(gone)).as("%s", gone.type()).isNull();
        }
    }

    @Test
    void what_lets_go_stays_and_its_journal_says_so() {
        FieldValues contact = records.create("Contact", "lastName", "Leaves");
        FieldValues task = records.create("Task", "subject", "Call", "whoId", to(contact));
        FieldValues support = records.create("Case", "subject", "Asked", "contactId", contact.key());

        records.delete(contact);

        assertThat(records.stored(task).get("whoId")).isNull();
        assertThat(records.stored(support).get("contactId")).isNull();
        assertThat(records.history(task)).containsExactly(Operation.UPDATE, Operation.CREATE);
        assertThat(records.isLive(task)).isTrue();
    }

    @Test
    void a_record_restored_lets_go_of_what_went_meanwhile_of_one_of_several_kinds() {
        FieldValues contact = records.create("Contact", "lastName", "Went");
        FieldValues task = records.create("Task", "subject", "Comes back", "whoId", to(contact));
        records.delete(task);
        records.delete(contact);

        records.restore(task);

        assertThat(records.isLive(task)).isTrue();
        assertThat(records.stored(task).get("whoId")).isNull();
    }

    @Test
    void a_record_restored_lets_go_of_what_went_meanwhile() {
        FieldValues contact = records.create("Contact", "lastName", "Went");
        FieldValues task = records.create("Task", "subject", "Call", "whoId", to(contact));
        FieldValues support = records.create("Case", "subject", "Asked", "contactId", contact.key());
        records.delete(task);
        records.delete(support);
        records.purge(contact);

        records.restore(task);
        records.restore(support);

        assertThat(records.stored(task).get("whoId")).isNull();
        assertThat(records.stored(support).get("contactId")).isNull();
    }

    @Test
    void what_may_not_go_keeps_the_whole_tree() {
        FieldValues book = records.create("Pricebook2", "name", "Book");
        FieldValues product = records.create("Product2", "name", "Sold");
        FieldValues entry = records.create(
                "PricebookEntry",
                "pricebook2Id",
                book.key(),
                "product2Id",
                product.key(),
                "unitPrice",
                new java.math.BigDecimal("1.00"));
        FieldValues opportunity = records.create(
                "Opportunity",
                "name",
                "Deal",
                "stageName",
                "Prospecting",
                "closeDate",
                java.time.LocalDate.of(2030, 1, 1));
        records.create(
                "OpportunityLineItem",
                "opportunityId",
                opportunity.key(),
                "pricebookEntryId",
                entry.key(),
                "quantity",
                java.math.BigDecimal.ONE,
                "unitPrice",
                java.math.BigDecimal.ONE);

        assertThatThrownBy(() -> records.delete(product))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("Price Book Entry");
        assertThat(records.isLive(product)).isTrue();
        assertThat(records.isLive(entry)).isTrue();
    }

    @Test
    void nobody_can_purge_what_a_deleted_record_without_foreign_key_refers_to() {
        FieldValues queue = records.create("Group", "name", "Owners", "type", "Queue");
        FieldValues account = records.create("Account", "name", "Owned", "ownerId", to(queue));
        records.delete(account);

        assertThatThrownBy(() -> records.purge(queue)).isInstanceOf(BusinessException.class);
        records.purge(account);
        records.purge(queue);
        assertThat(records.stored(queue)).isNull();
    }

    @Test
    void many_followers_go_in_one_transaction() {
        FieldValues parent = records.create("Case", "subject", "Many");
        for (int i = 0; i < 450; i++) {
            records.create("CaseComment", "parentId", parent.key(), "commentBody", "c" + i);
        }
        records.delete(parent);
        var comments = records.test.type("CaseComment");
        assertThat(TestPlatform.shared()
                        .transactions()
                        .required(() -> records.test.store.referring(
                                comments, comments.field("parentId"), parent.type(), List.of(parent.key()), true)))
                .hasSize(450);
    }

    /** No foreign key holds a note to its parent, and none could: the recycle bin keeps the row. */
    @Test
    void nothing_that_cascades_outlives_a_parent_deleted_at_the_same_moment() throws Exception {
        for (int round = 0; round < 20; round++) {
            FieldValues parent = records.create("Account", "name", "Contested");
            ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
            List<Future<FieldValues>> notes = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                boolean deletes = i == CALLERS / 2;
                notes.add(pool.submit(() -> deletes ? records.delete(parent).record() : note(parent)));
            }
            List<FieldValues> made = new ArrayList<>();
            for (Future<FieldValues> note : notes) {
                made.add(note.get());
            }
            assertThat(made)
                    .as("notes and their account in round %s", round)
                    .noneMatch(record -> record != null && records.isLive(record));
            pool.shutdown();
        }
    }

    private FieldValues note(FieldValues parent) {
        try {
            return records.create("Note", "parentId", to(parent), "title", "Raced");
        } catch (BusinessException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CROSS_REFERENCE_KEY);
            return null;
        }
    }
}
