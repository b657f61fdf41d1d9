package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.platform.record.TestRecords.to;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.crm.campaign.CampaignMemberRules;
import org.mainstay.crm.contact.ContactRules;
import org.mainstay.crm.task.TaskRules;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class RecordMergerDbTest {

    private final TestRecords records = new TestRecords(related -> List.of(
            new AccountRules(),
            new ContactRules(),
            new TaskRules(Clock.systemUTC()),
            new CampaignMemberRules(related, Clock.systemUTC())));
    private final RecordMerger merger =
            new RecordMerger(records.test.engine, records.test.store, records.test.platform.registry());
    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);

    private SaveResult mergeWith(FieldValues values, FieldValues master, FieldValues... duplicates) {
        List<Long> keys = Arrays.stream(duplicates).map(FieldValues::key).toList();
        MergeRequest request = new MergeRequest(master.type(), master.key(), keys, values, null);
        return new RetriedTransactions(records.test.platform.transactions()).run(() -> merger.merge(agent, request));
    }

    private SaveResult merge(FieldValues master, FieldValues... duplicates) {
        return mergeWith(new FieldValues(master.type()), master, duplicates);
    }

    private void refused(ErrorCode code, Runnable merge) {
        assertThatThrownBy(merge::run).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void what_refers_to_the_others_refers_to_the_one_that_stays() {
        FieldValues master = records.create("Account", "name", "Stays");
        FieldValues second = records.create("Account", "name", "Second", "phone", "1");
        FieldValues third = records.create("Account", "name", "Third");
        FieldValues contact = records.create("Contact", "lastName", "Moves", "accountId", second.key());
        FieldValues task = records.create("Task", "subject", "Call", "whatId", to(third));
        FieldValues note = records.create("Note", "title", "Remember", "parentId", to(second));

        SaveResult merged = mergeWith(records.values("Account", "phone", "1"), master, second, third);

        assertThat(merged.record().get("phone")).isEqualTo("1");
        assertThat(records.stored(contact).get("accountId")).isEqualTo(master.key());
        assertThat(records.stored(task).get("whatId")).isEqualTo(to(master));
        assertThat(records.stored(note).get("parentId")).isEqualTo(to(master));
        assertThat(records.isLive(note))
                .as("it would have gone with its parent")
                .isTrue();
        for (FieldValues gone : List.of(second, third)) {
            assertThat(records.isLive(gone)).isFalse();
            assertThat(records.stored(gone).get("masterRecordId")).isEqualTo(master.key());
        }
        assertThat(records.history(contact)).containsExactly(Operation.UPDATE, Operation.CREATE);
        RecordType accounts = master.type();
        JournalEntry deleted = records.test
                .history
                .read(agent, accounts, second.key(), Long.MAX_VALUE, 1)
                .get(0);
        assertThat(deleted.operation()).isEqualTo(Operation.DELETE);
        assertThat(deleted.changes())
                .contains("masterRecordId", accounts.id(master.key()).toString());
    }

    @Test
    void a_record_restored_is_one_by_itself_again() {
        FieldValues master = records.create("Account", "name", "Stays");
        FieldValues other = records.create("Account", "name", "Comes back");
        FieldValues contact = records.create("Contact", "lastName", "Moved", "accountId", other.key());
        merge(master, other);

        records.restore(other);

        assertThat(records.stored(other).get("masterRecordId")).isNull();
        assertThat(records.stored(contact).get("accountId")).isEqualTo(master.key());
    }

    @Test
    void what_the_one_that_stays_has_already_is_not_had_twice() {
        FieldValues campaign = records.create("Campaign", "name", "Spring");
        FieldValues master = records.create("Contact", "lastName", "Stays");
        FieldValues second = records.create("Contact", "lastName", "Second");
        FieldValues third = records.create("Contact", "lastName", "Third");
        FieldValues first = member(campaign, second);
        FieldValues same = member(campaign, third);

        merge(master, second, third);

        assertThat(records.stored(first).get("contactId")).isEqualTo(master.key());
        assertThat(records.isLive(first)).isTrue();
        assertThat(records.isLive(same)).isFalse();
    }

    private FieldValues member(FieldValues campaign, FieldValues contact) {
        return records.create("CampaignMember", "campaignId", campaign.key(), "contactId", contact.key());
    }

    @Test
    void a_parent_among_the_merged_is_let_go_and_a_circle_is_refused() {
        FieldValues parent = records.create("Account", "name", "Parent");
        FieldValues child = records.create("Account", "name", "Child", "parentId", parent.key());
        FieldValues other = records.create("Account", "name", "Other child", "parentId", parent.key());
        merge(child, parent);
        assertThat(records.stored(child).get("parentId")).isNull();
        assertThat(records.stored(other).get("parentId")).isEqualTo(child.key());

        FieldValues top = records.create("Account", "name", "Top");
        FieldValues middle = records.create("Account", "name", "Middle", "parentId", top.key());
        FieldValues low = records.create("Account", "name", "Low", "parentId", middle.key());
        refused(ErrorCode.FIELD_INTEGRITY_EXCEPTION, () -> merge(low, top));
        assertThat(records.isLive(top)).isTrue();
        mergeWith(records.values("Account", "parentId", null), low, top);
        assertThat(records.stored(middle).get("parentId")).isEqualTo(low.key());
    }

    @Test
    void nothing_is_merged_when_one_of_them_cannot_be() {
        FieldValues master = records.create("Account", "name", "Stays");
        FieldValues gone = records.create("Account", "name", "Gone");
        FieldValues live = records.create("Account", "name", "Live");
        FieldValues contact = records.create("Contact", "lastName", "Stays too", "accountId", live.key());
        records.delete(gone);

        refused(ErrorCode.ENTITY_IS_DELETED, () -> merge(master, live, gone));
        refused(ErrorCode.ENTITY_IS_DELETED, () -> merge(gone, live));
        refused(
                ErrorCode.STRING_TOO_LONG,
                () -> mergeWith(records.values("Account", "site", "x".repeat(81)), master, live));
        assertThat(records.stored(contact).get("accountId")).isEqualTo(live.key());
        assertThat(records.isLive(live)).isTrue();
    }

    @Test
    void three_at_most_each_named_once_and_of_a_kind_that_is_merged() {
        FieldValues one = records.create("Account", "name", "One");
        FieldValues task = records.create("Task", "subject", "Call");

        refused(ErrorCode.LIMIT_EXCEEDED, () -> merge(one));
        refused(ErrorCode.LIMIT_EXCEEDED, () -> merge(one, task, task, task));
        refused(ErrorCode.DUPLICATE_VALUE, () -> merge(one, one));
        refused(ErrorCode.UNSUPPORTED_OPERATION, () -> merge(task, task));
    }
}
