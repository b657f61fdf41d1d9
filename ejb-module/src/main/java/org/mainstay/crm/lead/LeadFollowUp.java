package org.mainstay.crm.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Order;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Schema;

/** What belongs to a lead and moves on when it is converted: activities, notes and memberships in campaigns. */
final class LeadFollowUp {

    /** More of a kind in one transaction would hold locks and memory for too long. */
    private static final int MOST = 10_000;

    private final Records records;
    private final Schema schema;

    LeadFollowUp(Records records, Schema schema) {
        this.records = records;
        this.schema = schema;
    }

    /** The campaign that the lead became a member of last, or null. */
    Object latestCampaign(FieldValues lead) {
        RecordType members = schema.type("CampaignMember");
        Query latest = of(members, "leadId", lead.key())
                .orderBy(List.of(Order.by(FieldPath.of(members, "createdDate"), true)))
                .limit(1);
        return find(latest).stream().findFirst().map(m -> m.get("campaignId")).orElse(null);
    }

    /** @param what the opportunity, or else the account, that activities are about from now on */
    void move(FieldValues lead, FieldValues contact, FieldValues what) {
        Reference from = reference(lead);
        Reference who = reference(contact);
        for (String kind : List.of("Task", "Event")) {
            batches(
                    kind,
                    "whoId",
                    from,
                    activities -> save(activities, Operation.UPDATE, activity -> {
                        FieldValues moved = new FieldValues(activity.type()).set("whoId", who);
                        return activity.get("whatId") == null ? moved.set("whatId", reference(what)) : moved;
                    }));
        }
        batches(
                "Note",
                "parentId",
                from,
                notes -> save(notes, Operation.UPDATE, note -> new FieldValues(note.type()).set("parentId", who)));
        batches("CampaignMember", "leadId", lead.key(), members -> moveMembers(members, contact.key()));
    }

    /** One person is a member once: where the contact is one already, that membership tells of both. */
    private void moveMembers(List<FieldValues> members, long contact) {
        RecordType type = schema.type("CampaignMember");
        List<Object> campaigns = members.stream().map(m -> m.get("campaignId")).toList();
        Map<Object, FieldValues> there = find(Query.of(type)
                        .where(Condition.equal(FieldPath.of(type, "contactId"), contact)
                                .and(new Condition.In(FieldPath.of(type, "campaignId"), campaigns))))
                .stream()
                .collect(Collectors.toMap(m -> m.get("campaignId"), m -> m));
        Map<Boolean, List<FieldValues>> twice =
                members.stream().collect(Collectors.partitioningBy(m -> there.containsKey(m.get("campaignId"))));
        save(twice.get(false), Operation.UPDATE, member -> new FieldValues(type)
                .set("leadId", null)
                .set("contactId", contact));
        for (FieldValues member : twice.get(true)) {
            save(List.of(there.get(member.get("campaignId"))), Operation.UPDATE, stays -> answered(stays, member));
        }
        save(twice.get(true), Operation.DELETE, member -> new FieldValues(type));
    }

    /** Of two answers the earlier one counts. */
    private static FieldValues answered(FieldValues stays, FieldValues leaves) {
        FieldValues kept = new FieldValues(stays.type());
        LocalDate first = (LocalDate) stays.get("firstRespondedDate");
        LocalDate other = (LocalDate) leaves.get("firstRespondedDate");
        if (other != null && (first == null || other.isBefore(first))) {
            kept.set("firstRespondedDate", other);
        }
        return (Boolean) leaves.get("hasResponded") && !(Boolean) stays.get("hasResponded")
                ? kept.set("status", leaves.get("status"))
                : kept;
    }

    /** The live records of the kind that belong to the lead, until there are no more: what is done must move them. */
    private void batches(String kind, String field, Object lead, Consumer<List<FieldValues>> work) {
        RecordType type = schema.type(kind);
        Query next = of(type, field, lead);
        int moved = 0;
        for (List<FieldValues> found = find(next); !found.isEmpty(); found = find(next)) {
            moved += found.size();
            if (moved > MOST) {
                throw new BusinessException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The lead has more than " + MOST + " " + type.labelPlural() + "; no more move at once.");
            }
            work.accept(found);
        }
    }

    private void save(List<FieldValues> found, Operation operation, Function<FieldValues, FieldValues> kept) {
        if (found.isEmpty()) {
            return;
        }
        RecordType type = found.get(0).type();
        List<RecordWrite> writes = found.stream()
                .map(record -> new RecordWrite(record.key(), new FieldValues(type), null).keeping(kept.apply(record)))
                .toList();
        records.save(new SaveRequest(type, operation, null, writes, Atomicity.EACH_BY_ITSELF))
                .forEach(result -> result.problems().forEach(p -> {
                    String id = type.id(result.record().key()).toString();
                    throw new BusinessException(p.code(), type.label() + " " + id + ": " + p.message());
                }));
    }

    private static Query of(RecordType type, String field, Object value) {
        return Query.of(type).where(Condition.equal(FieldPath.of(type, field), value));
    }

    private List<FieldValues> find(Query query) {
        return records.query(query, SaveRequest.MOST, null).records();
    }

    private static Reference reference(FieldValues record) {
        return new Reference(record.type().apiName(), record.key());
    }
}
