package org.mainstay.crm.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;

/**
 * Writes one customer inside the transaction under way: the account first, since contacts need its key, then the
 * contacts, as few requests of the engine as possible. What is refused is collected, and thrown at the end.
 */
final class CustomerWriter {

    /** In what way the engine finds a record; each way is a request of its own. */
    private enum Way {
        BY_ID,
        BY_EXTERNAL_ID,
        NEW
    }

    private final Records records;
    private final List<Problem> problems = new ArrayList<>();

    CustomerWriter(Records records) {
        this.records = records;
    }

    CustomerSaved write(SaveCustomer command, RecordType accounts) {
        if (command.contacts().size() > SaveRequest.MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "A customer is saved with at most " + SaveRequest.MOST + " contacts.");
        }
        Way way = wayOf(command.account());
        SaveResult account = save(
                        accounts,
                        way == Way.NEW ? Way.BY_EXTERNAL_ID : way, // an account without any key would double
                        List.of(write(way, command.account(), command.expectedVersion())))
                .get(0);
        note("account", account);
        refuse();
        List<SaveResult> contacts = contacts(account.record(), command.contacts());
        refuse();
        return new CustomerSaved(account, contacts);
    }

    private List<SaveResult> contacts(FieldValues account, List<FieldValues> given) {
        Map<Way, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < given.size(); i++) {
            places.computeIfAbsent(wayOf(given.get(i)), w -> new ArrayList<>()).add(i);
        }
        SaveResult[] results = new SaveResult[given.size()];
        places.forEach((way, at) -> {
            List<RecordWrite> writes = at.stream()
                    .map(i -> write(way, ofAccount(given.get(i), account, "contacts/" + i), null))
                    .toList();
            List<SaveResult> saved = save(given.get(at.get(0)).type(), way, writes);
            for (int i = 0; i < saved.size(); i++) {
                results[at.get(i)] = saved.get(i);
                note("contacts/" + at.get(i), saved.get(i));
            }
        });
        return Arrays.asList(results);
    }

    /** The contact as one of the account; that it was given as one of another is refused. */
    private FieldValues ofAccount(FieldValues contact, FieldValues account, String place) {
        Field field = contact.type().field("accountId");
        Object given = contact.has(field) ? contact.get(field) : account.key();
        boolean same = given instanceof ByExternalId named
                ? named.externalId().equals(account.text("externalId"))
                : Long.valueOf(account.key()).equals(given);
        if (!same) {
            problems.add(new Problem(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    place + "/" + field.name(),
                    "A contact of a customer belongs to the account of that customer."));
        }
        return contact.copy().set(field, account.key());
    }

    private static Way wayOf(FieldValues record) {
        if (record.get("id") != null) {
            return Way.BY_ID;
        }
        return record.get("externalId") == null ? Way.NEW : Way.BY_EXTERNAL_ID;
    }

    private static RecordWrite write(Way way, FieldValues values, Long expectedVersion) {
        return new RecordWrite(way == Way.BY_ID ? values.key() : null, values, expectedVersion);
    }

    private List<SaveResult> save(RecordType type, Way way, List<RecordWrite> writes) {
        Operation operation = way == Way.BY_ID ? Operation.UPDATE : Operation.CREATE;
        Field matchBy = way == Way.BY_EXTERNAL_ID ? type.field("externalId") : null;
        return records.save(new SaveRequest(type, operation, matchBy, writes, Atomicity.EACH_BY_ITSELF));
    }

    private void note(String place, SaveResult result) {
        result.problems()
                .forEach(p -> problems.add(
                        new Problem(p.code(), p.field() == null ? place : place + "/" + p.field(), p.message())));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw BusinessException.of(problems);
        }
    }
}
