package org.mainstay.crm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.crm.lead.LeadRules;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;

class CampaignMemberRulesDbTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-06T07:08:09Z"), ZoneOffset.UTC);

    private final TestRecords records =
            new TestRecords(CLOCK, related -> List.of(new CampaignMemberRules(related, CLOCK), new LeadRules(related)));
    private final FieldValues campaign = records.create("Campaign", "name", "Fair");
    private final FieldValues lead = records.create("Lead", "lastName", "Reached", "company", "Company");

    private FieldValues member(Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "campaignId";
        all[1] = campaign.key();
        System.arraycopy(more, 0, all, 2, more.length);
        return records.create("CampaignMember", all);
    }

    @Test
    void the_first_answer_is_dated_and_stays_so() {
        FieldValues member = member("leadId", lead.key());
        assertThat(member.get("status")).isEqualTo("Sent");
        assertThat(member.get("hasResponded")).isEqualTo(false);

        FieldValues answered = records.change(member, "status", "Responded");
        assertThat(answered.get("hasResponded")).isEqualTo(true);
        assertThat(answered.get("firstRespondedDate")).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(records.change(member, "status", "Sent").get("firstRespondedDate"))
                .isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void a_member_is_one_person_and_only_once() {
        FieldValues contact = records.create("Contact", "lastName", "Known");
        assertThatThrownBy(() -> member()).isInstanceOf(BusinessException.class).hasMessageContaining("contactId");
        assertThatThrownBy(() -> member("leadId", lead.key(), "contactId", contact.key()))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("not both");
        FieldValues first = member("leadId", lead.key());
        assertThatThrownBy(() -> member("leadId", lead.key()))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("already");
        records.delete(first);
        member("leadId", lead.key());
        member("contactId", contact.key());
    }

    @Test
    void members_go_with_their_campaign_and_with_their_person() {
        FieldValues member = member("leadId", lead.key());
        records.delete(lead);
        assertThat(records.isLive(member)).isFalse();
        records.restore(lead);
        assertThat(records.isLive(member)).isTrue();
        records.delete(campaign);
        assertThat(records.isLive(member)).isFalse();
    }
}
