package org.mainstay.crm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.crm.lead.LeadsForTest.into;
import static org.mainstay.crm.lead.LeadsForTest.plainly;
import static org.mainstay.platform.record.TestRecords.to;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.security.Roles;

/** What belongs to a lead when it is converted. */
class LeadFollowUpDbTest {

    private final LeadsForTest test = new LeadsForTest();
    private final TestRecords records = test.records;
    private final FieldValues lead = records.create("Lead", "lastName", "Doe", "company", "Harbour");

    private FieldValues member(FieldValues campaign, String person, FieldValues who, Object... more) {
        FieldValues member = records.create("CampaignMember", "campaignId", campaign.key(), person, who.key());
        return more.length == 0 ? member : records.change(member, more);
    }

    @Test
    void activities_and_notes_go_on_with_the_contact() {
        FieldValues task = records.create("Task", "subject", "Call", "whoId", to(lead));
        FieldValues done = records.create("Task", "whoId", to(lead), "status", "Completed");
        FieldValues campaign = records.create("Campaign", "name", "Fair");
        FieldValues about = records.create("Task", "whoId", to(lead), "whatId", to(campaign));
        FieldValues event = records.create(
                "Event",
                "whoId",
                to(lead),
                "startDateTime",
                Instant.parse("2026-07-01T10:00:00Z"),
                "durationInMinutes",
                5L);
        FieldValues note = records.create("Note", "title", "Likes boats", "parentId", to(lead));
        FieldValues binned = records.create("Task", "subject", "Binned", "whoId", to(lead));
        records.delete(binned);

        ConvertedLeadView view = test.leads.convert(plainly(lead));

        FieldValues contact = test.read("Contact", view.contact());
        FieldValues opportunity = test.read("Opportunity", view.opportunity());
        for (FieldValues activity : List.of(task, done, event)) {
            assertThat(records.stored(activity).get("whoId")).isEqualTo(to(contact));
            assertThat(records.stored(activity).get("whatId")).isEqualTo(to(opportunity));
        }
        assertThat(records.stored(about).get("whatId")).isEqualTo(to(campaign));
        assertThat(records.stored(note).get("parentId")).isEqualTo(to(contact));
        assertThat(records.history(task)).containsExactly(Operation.UPDATE, Operation.CREATE);
        assertThat(records.stored(binned).get("whoId")).isEqualTo(to(lead));
    }

    @Test
    void without_an_opportunity_activities_are_about_the_account() {
        FieldValues task = records.create("Task", "whoId", to(lead));
        RecordKey named = new RecordKey(LeadsForTest.id(lead), null);
        ConvertedLeadView view = test.leads.convert(new ConvertLead(named, null, null, null, null, true, null, false));
        assertThat(records.stored(task).get("whatId")).isEqualTo(to(test.read("Account", view.account())));
    }

    @Test
    void more_tasks_than_one_request_takes_all_move() {
        List<RecordWrite> tasks = IntStream.range(0, SaveRequest.MOST)
                .mapToObj(i -> RecordWrite.create(records.values("Task", "subject", "Nr. " + i, "whoId", to(lead))))
                .toList();
        records.test
                .records(Roles.ADMIN)
                .save(new SaveRequest(records.test.type("Task"), Operation.CREATE, null, tasks, Atomicity.ALL_OR_NONE));
        FieldValues last = records.create("Task", "whoId", to(lead));
        ConvertedLeadView view = test.leads.convert(plainly(lead));
        assertThat(records.stored(last).get("whoId")).isEqualTo(to(test.read("Contact", view.contact())));
    }

    @Test
    void memberships_follow_and_the_last_campaign_is_the_source_of_the_opportunity() {
        FieldValues first = records.create("Campaign", "name", "Fair");
        FieldValues second = records.create("Campaign", "name", "Mailing");
        FieldValues member = member(first, "leadId", lead, "status", "Responded");
        member(second, "leadId", lead);

        ConvertedLeadView view = test.leads.convert(plainly(lead));

        FieldValues moved = records.stored(member);
        assertThat(moved.get("contactId"))
                .isEqualTo(test.read("Contact", view.contact()).key());
        assertThat(moved.get("leadId")).isNull();
        assertThat(moved.get("hasResponded")).isEqualTo(true);
        assertThat(test.read("Opportunity", view.opportunity()).get("campaignId"))
                .isEqualTo(second.key());
        records.delete(lead);
        assertThat(records.isLive(member)).isTrue();
    }

    @Test
    void one_person_stays_a_member_once_with_the_answer_of_either() {
        FieldValues contact = records.create("Contact", "lastName", "Doe");
        FieldValues campaign = records.create("Campaign", "name", "Fair");
        FieldValues ofContact = member(campaign, "contactId", contact);
        FieldValues ofLead = member(campaign, "leadId", lead, "status", "Responded");

        test.leads.convert(into(lead, null, contact));

        FieldValues stays = records.stored(ofContact);
        assertThat(stays.get("status")).isEqualTo("Responded");
        assertThat(stays.get("firstRespondedDate")).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(records.isLive(ofLead)).isFalse();
        assertThat(records.history(ofLead)).startsWith(Operation.DELETE);
    }
}
