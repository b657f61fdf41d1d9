import com.sforce.soap.partner.*;
import com.sforce.soap.partner.Error;
import com.sforce.soap.partner.fault.*;
import com.sforce.soap.partner.sobject.SObject;
import com.sforce.ws.ConnectionException;
import com.sforce.ws.ConnectorConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/**
 * What an integration does, by the client library of a version. It is compiled against each version as it starts, and
 * prints the name of each step that went as it should; the first one that did not ends it.
 */
public class Scenario {

    private static final String URL = System.getenv("MAINSTAY_URL");
    private static final String USER = System.getenv("MAINSTAY_USER");
    private static final String PASSWORD = System.getenv("MAINSTAY_PASSWORD");

    private final String version;
    private final String mark;
    private PartnerConnection connection;
    private ConnectorConfig config;

    Scenario(String version, String mark) {
        this.version = version;
        this.mark = mark;
    }

    interface Step {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        new Scenario(arguments[0], arguments[1]).run();
    }

    private static void step(String name, Step step) throws Exception {
        try {
            step.run();
        } catch (Throwable e) {
            System.out.println("FAILED " + name + ": " + e);
            e.printStackTrace(System.out);
            System.exit(1);
        }
        System.out.println("{\"step\":\"" + name + "\"}");
    }

    private static void is(Object actual, Object expected) {
        if (!(actual == null ? expected == null : actual.equals(expected))) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }

    private static void holds(boolean condition, Object about) {
        if (!condition) {
            throw new AssertionError(String.valueOf(about));
        }
    }

    private PartnerConnection logIn(String user, String password) throws ConnectionException {
        config = new ConnectorConfig();
        config.setAuthEndpoint(URL + "/services/Soap/u/" + version);
        config.setUsername(user);
        config.setPassword(password);
        config.setConnectionTimeout(20_000);
        config.setReadTimeout(60_000);
        return new PartnerConnection(config);
    }

    private static SObject record(String type, Object... fields) {
        SObject record = new SObject();
        record.setType(type);
        for (int i = 0; i < fields.length; i += 2) {
            record.setField((String) fields[i], fields[i + 1]);
        }
        return record;
    }

    private static String done(SaveResult result) {
        holds(result.getSuccess(), result);
        return result.getId();
    }

    private static void refused(Error[] errors, StatusCode code) {
        is(errors.length > 0 ? errors[0].getStatusCode() : null, code);
    }

    private String created(SObject record) throws ConnectionException {
        return done(connection.create(new SObject[] {record})[0]);
    }

    private QueryResult query(String soql) throws ConnectionException {
        return connection.query(soql);
    }

    private SObject only(String soql) throws ConnectionException {
        QueryResult found = query(soql);
        is(found.getSize(), 1);
        return found.getRecords()[0];
    }

    private void run() throws Exception {
        step("log in", () -> {
            connection = logIn(USER, PASSWORD);
            holds(config.getServiceEndpoint().startsWith(URL + "/services/Soap/u/" + version), config.getServiceEndpoint());
        });
        step("wrong password", () -> {
            try {
                ConnectorConfig before = config;
                try {
                    logIn(USER, "wrong");
                    throw new AssertionError("logged in");
                } finally {
                    config = before;
                }
            } catch (LoginFault e) {
                is(e.getExceptionCode(), ExceptionCode.INVALID_LOGIN);
            }
        });
        step("user and time", () -> {
            GetUserInfoResult user = connection.getUserInfo();
            is(user.getUserName(), USER);
            holds(user.getOrganizationId().startsWith("00D"), user);
            Calendar now = connection.getServerTimestamp().getTimestamp();
            holds(Math.abs(now.getTimeInMillis() - System.currentTimeMillis()) < 60_000, now.getTime());
        });
        step("describe", this::describe);
        step("create and read", this::createAndRead);
        step("values and null", this::values);
        step("update", this::update);
        step("refusals", this::refusals);
        step("all or none", this::allOrNone);
        step("truncation", this::truncation);
        step("upsert", this::upsert);
        step("parents", this::parents);
        step("custom fields", this::customFields);
        step("200 with failures", this::many);
        step("pages", this::pages);
        step("queries", this::queries);
        step("query faults", this::queryFaults);
        step("retrieve", this::retrieve);
        step("delete and undelete", this::deleteAndUndelete);
        step("replication", this::replication);
        step("search", this::search);
        step("merge", this::merge);
        step("convert a lead", this::convertLead);
        step("passwords", this::passwords);
        step("renewal", this::renewal);
        step("log out", this::logOut);
    }

    private void describe() throws Exception {
        DescribeGlobalResult global = connection.describeGlobal();
        is(global.getMaxBatchSize(), 200);
        Set<String> names = new HashSet<>();
        for (DescribeGlobalSObjectResult each : global.getSobjects()) {
            names.add(each.getName());
            holds(each.getQueryable(), each.getName());
        }
        holds(names.containsAll(Arrays.asList("Account", "Contact", "Lead", "Opportunity", "User")), names);
        DescribeSObjectResult account = connection.describeSObject("account");
        is(account.getName(), "Account");
        is(account.getKeyPrefix(), "001");
        Field name = field(account, "Name");
        is(name.getType(), FieldType.string);
        is(name.getSoapType(), SoapType.string);
        holds(!name.getNillable() && name.getCreateable() && name.getLength() > 0, name);
        Field owner = field(account, "OwnerId");
        is(owner.getType(), FieldType.reference);
        is(owner.getRelationshipName(), "Owner");
        is(field(account, "AnnualRevenue").getType(), FieldType.currency);
        is(field(account, "CreatedDate").getSoapType(), SoapType.dateTime);
        holds(field(account, "Industry").getPicklistValues().length > 5, "Industry");
        boolean contacts = false;
        for (ChildRelationship child : account.getChildRelationships()) {
            contacts |= "Contacts".equals(child.getRelationshipName()) && child.getChildSObject().equals("Contact");
        }
        holds(contacts, "Contacts");
        is(connection.describeSObjects(names.toArray(new String[0])).length, names.size());
        try {
            connection.describeSObject("Nonsense");
            throw new AssertionError("described");
        } catch (InvalidSObjectFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_TYPE);
        }
    }

    private static Field field(DescribeSObjectResult of, String name) {
        for (Field field : of.getFields()) {
            if (field.getName().equals(name)) {
                return field;
            }
        }
        throw new AssertionError(name);
    }

    private void createAndRead() throws Exception {
        String text = mark + " <&> \" ' ü 漢字 \uD83D\uDE00";
        String id = created(record("Account", "Name", text, "NumberOfEmployees", 42, "AnnualRevenue", 1.5e8));
        is(id.length(), 18);
        SObject read = only("SELECT id, name, numberofemployees, AnnualRevenue, Owner.Name, Phone FROM account"
                + " WHERE Id = '" + id.substring(0, 15) + "'");
        is(read.getType(), "Account");
        is(read.getId(), id);
        is(read.getField("Name"), text);
        is(read.getField("NumberOfEmployees"), "42");
        is(Double.parseDouble((String) read.getField("AnnualRevenue")), 1.5e8);
        is(read.getField("Phone"), null);
        is(read.getChild("Owner").getField("Name"), connection.getUserInfo().getUserFullName());
    }

    private void values() throws Exception {
        Calendar when = new GregorianCalendar(TimeZone.getTimeZone("GMT+3"));
        when.setTimeInMillis(1_767_323_045_678L);
        String account = created(record("Account", "Name", mark + " values", "Description", "line 1\nline 2\n  x "));
        is(only("SELECT Description FROM Account WHERE Id = '" + account + "'").getField("Description"),
                "line 1\nline 2\n  x ");
        String event = created(record(
                "Event", "Subject", "Call", "StartDateTime", when, "EndDateTime", when, "IsAllDayEvent", Boolean.FALSE));
        SObject read = only("SELECT StartDateTime, IsAllDayEvent FROM Event WHERE Id = '" + event + "'");
        is(read.getField("StartDateTime"), "2026-01-02T03:04:05.678Z");
        is(read.getField("IsAllDayEvent"), "false");
        String task = created(record("Task", "Subject", "Mail", "ActivityDate", new Date(0)));
        is(only("SELECT ActivityDate FROM Task WHERE Id = '" + task + "'").getField("ActivityDate"), "1970-01-01");
        String contact = created(record("Contact", "LastName", mark, "Birthdate", "1970-01-31", "Email", "a@example.org"));
        is(only("SELECT Birthdate FROM Contact WHERE Id = '" + contact + "'").getField("Birthdate"), "1970-01-31");
    }

    private void update() throws Exception {
        String id = created(record("Account", "Name", mark + " old", "Phone", "1", "Industry", "Energy"));
        SObject change = record("Account", "Name", mark + " new");
        change.setId(id);
        change.setFieldsToNull(new String[] {"Phone"});
        is(done(connection.update(new SObject[] {change})[0]), id);
        SObject read = only("SELECT Name, Phone, Industry FROM Account WHERE Id = '" + id + "'");
        is(read.getField("Name"), mark + " new");
        is(read.getField("Phone"), null);
        is(read.getField("Industry"), "Energy");
    }

    private void refusals() throws Exception {
        SObject unknown = record("Account", "Name", "x");
        unknown.setId("001000000000zzzAAA");
        SaveResult[] results = connection.create(new SObject[] {
            record("Account"),
            record("Account", "Name", "x", "Nonsense", "1"),
            record("Account", "Name", "x", "AnnualRevenue", "much"),
            record("Account", "Name", repeated("x", 300)),
            record("Account", "Name", "x", "ParentId", "001zzzzzzzzzzzz"),
            record("Account", "Name", "x", "ParentId", "nonsense"),
            record("Contact", "LastName", "x", "Email", "no address"),
            record("Account", "Name", "x", "IsDeleted", true),
            record("Nonsense", "Name", "x"),
        });
        StatusCode[] codes = {
            StatusCode.REQUIRED_FIELD_MISSING,
            StatusCode.INVALID_FIELD,
            StatusCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
            StatusCode.STRING_TOO_LONG,
            null,
            StatusCode.MALFORMED_ID,
            StatusCode.INVALID_EMAIL_ADDRESS,
            StatusCode.INVALID_FIELD_FOR_INSERT_UPDATE,
            StatusCode.INVALID_TYPE,
        };
        for (int i = 0; i < codes.length; i++) {
            holds(!results[i].getSuccess() && results[i].getId() == null, results[i]);
            if (codes[i] != null) {
                refused(results[i].getErrors(), codes[i]);
            }
        }
        is(results[0].getErrors()[0].getFields()[0], "Name");
        is(results[0].getErrors()[0].getMessage(), "Required fields are missing: [Name]");
        refused(connection.update(new SObject[] {record("Account", "Name", "x")})[0].getErrors(),
                StatusCode.MISSING_ARGUMENT);
        try {
            SObject[] many = new SObject[201];
            Arrays.fill(many, record("Account", "Name", "x"));
            connection.create(many);
            throw new AssertionError("created");
        } catch (UnexpectedErrorFault e) {
            is(e.getExceptionCode(), ExceptionCode.LIMIT_EXCEEDED);
        }
    }

    private static String repeated(String text, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text);
        }
        return all.toString();
    }

    private void allOrNone() throws Exception {
        connection.setAllOrNoneHeader(true);
        try {
            SaveResult[] results = connection.create(new SObject[] {
                record("Account", "Name", mark + " atomic"), record("Account"), record("Account", "Name", mark + " atomic")
            });
            refused(results[0].getErrors(), StatusCode.ALL_OR_NONE_OPERATION_ROLLED_BACK);
            refused(results[1].getErrors(), StatusCode.REQUIRED_FIELD_MISSING);
            refused(results[2].getErrors(), StatusCode.ALL_OR_NONE_OPERATION_ROLLED_BACK);
        } finally {
            connection.clearAllOrNoneHeader();
        }
        is(query("SELECT Id FROM Account WHERE Name = '" + mark + " atomic'").getSize(), 0);
    }

    private void truncation() throws Exception {
        connection.setAllowFieldTruncationHeader(true);
        String id;
        try {
            id = created(record("Account", "Name", mark + repeated("x", 300)));
        } finally {
            connection.clearAllowFieldTruncationHeader();
        }
        is(((String) only("SELECT Name FROM Account WHERE Id = '" + id + "'").getField("Name")).length(), 255);
    }

    private void upsert() throws Exception {
        String key = mark + "-upsert";
        SObject first = record("Account", "ExternalId", key, "Name", "first");
        UpsertResult created = connection.upsert("ExternalId", new SObject[] {first})[0];
        holds(created.getSuccess() && created.getCreated(), created);
        SObject second = record("Account", "ExternalId", key, "Name", "second");
        UpsertResult[] again = connection.upsert("ExternalId", new SObject[] {
            second, record("Account", "Name", "no key"), record("Account", "ExternalId", key, "Name", "third")
        });
        holds(again[0].getSuccess() && !again[0].getCreated(), again[0]);
        is(again[0].getId(), created.getId());
        refused(again[1].getErrors(), StatusCode.MISSING_ARGUMENT);
        refused(again[2].getErrors(), StatusCode.DUPLICATE_VALUE);
        SObject byId = record("Account", "Name", "by id");
        byId.setId(created.getId());
        is(connection.upsert("Id", new SObject[] {byId})[0].getCreated(), false);
        refused(connection.create(new SObject[] {record("Account", "Name", "x", "ExternalId", key)})[0].getErrors(),
                StatusCode.DUPLICATE_VALUE);
        try {
            connection.upsert("Name", new SObject[] {second});
            throw new AssertionError("upserted");
        } catch (InvalidFieldFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_FIELD);
        }
    }

    private void parents() throws Exception {
        String account = created(record("Account", "Name", mark + " parent", "ExternalId", mark + "-parent"));
        SObject contact = record("Contact", "LastName", "Child", "FirstName", "The");
        contact.setField("Account", record("Account", "ExternalId", mark + "-parent"));
        String child = created(contact);
        SObject read = only("SELECT AccountId, Account.Name, Account.Id FROM Contact WHERE Id = '" + child + "'");
        is(read.getField("AccountId"), account);
        is(read.getChild("Account").getField("Name"), mark + " parent");
        SObject lost = record("Contact", "LastName", "Lost");
        lost.setField("Account", record("Account", "ExternalId", mark + "-nobody"));
        refused(connection.create(new SObject[] {lost})[0].getErrors(), StatusCode.INVALID_CROSS_REFERENCE_KEY);
        SObject with = only("SELECT Id, (SELECT Id, LastName FROM Contacts) FROM Account WHERE Id = '" + account + "'");
        is(with.getChild("Contacts").getChild("records").getField("LastName"), "Child");
    }

    /** On a kind that an administrator made, with fields of every type. */
    private void customFields() throws Exception {
        String parent = created(record("Account", "Name", mark + " owner", "ExternalId", mark + "-owner"));
        Calendar when = new GregorianCalendar(TimeZone.getTimeZone("GMT"));
        when.setTimeInMillis(1_767_323_045_678L);
        Object[] values = {
            "Text__c", "a <&> \" 漢字", "Long__c", "line 1\nline 2", "Number__c", 12345.678, "Price__c", 99.5, "Rate__c", 12.5,
            "Flag__c", Boolean.TRUE, "Day__c", "2026-01-31", "Moment__c", when, "Clock__c", "13:30:00.250Z",
            "Mail__c", "a@example.org", "Phone__c", "+43 1", "Url__c", "https://example.org", "Pick__c", "B", "Picks__c", "A;C"
        };
        String[] expected = {
            "a <&> \" 漢字", "line 1\nline 2", "12345.678", "99.50", "12.5", "true", "2026-01-31", "2026-01-02T03:04:05.678Z",
            "13:30:00.250Z", "a@example.org", "+43 1", "https://example.org", "B", "A;C"
        };
        SObject thing = record("Thing__c", values);
        thing.setField("Name", mark);
        thing.setField("Key__c", mark);
        thing.setField("Parent__r", record("Account", "ExternalId", mark + "-owner"));
        UpsertResult first = connection.upsert("Key__c", new SObject[] {thing})[0];
        holds(first.getSuccess() && first.getCreated(), first);
        SObject again = record("Thing__c", "Key__c", mark, "Pick__c", "A");
        again.setFieldsToNull(new String[] {"Url__c"});
        UpsertResult second = connection.upsert("Key__c", new SObject[] {again})[0];
        holds(second.getSuccess() && !second.getCreated() && second.getId().equals(first.getId()), second);

        StringBuilder names = new StringBuilder("Name, Count__c, Parent__r.Name");
        for (int i = 0; i < values.length; i += 2) {
            names.append(", ").append(values[i]);
        }
        SObject read = only("SELECT " + names + " FROM Thing__c WHERE Key__c = '" + mark + "' AND Picks__c INCLUDES ('C')");
        for (int i = 0; i < expected.length; i++) {
            String name = (String) values[2 * i];
            is(name + " " + read.getField(name), name + " " + (name.equals("Pick__c") ? "A" : name.equals("Url__c") ? null : expected[i]));
        }
        holds(((String) read.getField("Count__c")).startsWith("C-"), read.getField("Count__c"));
        is(read.getChild("Parent__r").getField("Name"), mark + " owner");
        is(only("SELECT Id, (SELECT Id FROM Things__r) FROM Account WHERE Id = '" + parent + "'")
                .getChild("Things__r").getChild("records").getField("Id"), first.getId());

        DescribeSObjectResult described = connection.describeSObject("Thing__c");
        holds(described.getCustom(), "custom");
        FieldType[] types = {
            FieldType.string, FieldType.textarea, FieldType._double, FieldType.currency, FieldType.percent, FieldType._boolean,
            FieldType.date, FieldType.datetime, FieldType.time, FieldType.email, FieldType.phone, FieldType.url,
            FieldType.picklist, FieldType.multipicklist
        };
        for (int i = 0; i < types.length; i++) {
            Field field = field(described, (String) values[2 * i]);
            is(field.getType(), types[i]);
            holds(field.getCustom(), field.getName());
        }
        holds(field(described, "Key__c").getExternalId() && field(described, "Key__c").getUnique(), "Key__c");
        is(field(described, "Parent__c").getRelationshipName(), "Parent__r");
        refused(connection.create(new SObject[] {record("Thing__c", "Name", "x", "Pick__c", "Z")})[0].getErrors(),
                StatusCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST);
    }

    private void many() throws Exception {
        SObject[] records = new SObject[200];
        for (int i = 0; i < records.length; i++) {
            records[i] = record(i % 2 == 0 ? "Account" : "Account", i % 10 == 9 ? "Phone" : "Name", mark + " many " + i);
        }
        SaveResult[] results = connection.create(records);
        is(results.length, 200);
        for (int i = 0; i < results.length; i++) {
            is(results[i].getSuccess(), i % 10 != 9);
        }
        is(query("SELECT Id FROM Account WHERE Name LIKE '" + mark + " many %'").getSize(), 180);
    }

    private void pages() throws Exception {
        int all = 5_000;
        for (int from = 0; from < all; from += 200) {
            SObject[] records = new SObject[200];
            for (int i = 0; i < records.length; i++) {
                records[i] = record("Account", "Name", mark + " page", "AccountNumber", String.valueOf(from + i));
            }
            for (SaveResult result : connection.create(records)) {
                done(result);
            }
        }
        for (int size : new int[] {2_000, 250}) {
            connection.setQueryOptions(size);
            QueryResult page = query("SELECT Id, AccountNumber FROM Account WHERE Name = '" + mark + " page' ORDER BY Name");
            Set<String> seen = new HashSet<>();
            int pages = 1;
            while (true) {
                is(page.getSize(), all);
                for (SObject record : page.getRecords()) {
                    seen.add((String) record.getField("AccountNumber"));
                }
                if (page.getDone()) {
                    break;
                }
                is(page.getRecords().length, size);
                page = connection.queryMore(page.getQueryLocator());
                pages++;
            }
            is(seen.size(), all);
            is(pages, (all + size - 1) / size);
        }
        connection.clearQueryOptions();
    }

    private void queries() throws Exception {
        is(query("SELECT COUNT() FROM Account WHERE Name = '" + mark + " page'").getSize(), 5_000);
        QueryResult groups = query("SELECT Name, COUNT(Id) c, MAX(CreatedDate) FROM Account WHERE Name = '" + mark
                + " page' GROUP BY Name");
        SObject group = groups.getRecords()[0];
        is(group.getType(), "AggregateResult");
        is(group.getField("c"), 5_000);
        is(group.getField("Name"), mark + " page");
        holds(group.getField("expr0") instanceof Calendar, group.getField("expr0"));
        is(query("SELECT Id FROM Account WHERE Name = 'nobody is called so'").getRecords().length, 0);
        is(query("SELECT Id FROM Account WHERE CreatedDate = TODAY LIMIT 3").getRecords().length, 3);
        is(query("SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE LastName = 'Child') LIMIT 1")
                .getSize(), 1);
    }

    private void queryFaults() throws Exception {
        try {
            query("SELECT FROM");
            throw new AssertionError("answered");
        } catch (MalformedQueryFault e) {
            is(e.getExceptionCode(), ExceptionCode.MALFORMED_QUERY);
        }
        try {
            query("SELECT Id, Nonsense FROM Account");
            throw new AssertionError("answered");
        } catch (InvalidFieldFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_FIELD);
            is(e.getRow(), 1);
            holds(e.getExceptionMessage().contains("No such column 'Nonsense' on entity 'Account'"), e);
        }
        try {
            query("SELECT Id FROM Nonsense");
            throw new AssertionError("answered");
        } catch (InvalidSObjectFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_TYPE);
        }
        try {
            connection.queryMore("01g000000000001AAA-2");
            throw new AssertionError("answered");
        } catch (InvalidQueryLocatorFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_QUERY_LOCATOR);
        }
    }

    private void retrieve() throws Exception {
        String one = created(record("Account", "Name", mark + " one"));
        String two = created(record("Account", "Name", mark + " two"));
        SObject[] found = connection.retrieve(
                "Id, Name", "Account", new String[] {two, "001000000000zzzAAA", one, "003000000000001AAA", two});
        is(found.length, 5);
        is(found[0].getField("Name"), mark + " two");
        is(found[1], null);
        is(found[2].getField("Name"), mark + " one");
        is(found[3], null);
        is(found[4].getId(), two);
        try {
            connection.retrieve("Id", "Account", new String[] {"nonsense"});
            throw new AssertionError("answered");
        } catch (InvalidIdFault e) {
            is(e.getExceptionCode(), ExceptionCode.MALFORMED_ID);
        }
    }

    private void deleteAndUndelete() throws Exception {
        String id = created(record("Account", "Name", mark + " gone"));
        DeleteResult[] deleted = connection.delete(new String[] {id, "001000000000zzzAAA", "nonsense"});
        holds(deleted[0].getSuccess(), deleted[0]);
        is(deleted[0].getId(), id);
        refused(deleted[1].getErrors(), StatusCode.INVALID_CROSS_REFERENCE_KEY);
        refused(deleted[2].getErrors(), StatusCode.MALFORMED_ID);
        refused(connection.delete(new String[] {id})[0].getErrors(), StatusCode.ENTITY_IS_DELETED);
        String soql = "SELECT Id, IsDeleted FROM Account WHERE Id = '" + id + "'";
        is(query(soql).getSize(), 0);
        is(connection.queryAll(soql).getRecords()[0].getField("IsDeleted"), "true");
        holds(connection.undelete(new String[] {id})[0].getSuccess(), id);
        refused(connection.undelete(new String[] {id})[0].getErrors(), StatusCode.UNDELETE_FAILED);
        is(query(soql).getSize(), 1);
        connection.delete(new String[] {id});
        holds(connection.emptyRecycleBin(new String[] {id})[0].getSuccess(), id);
        is(connection.queryAll(soql).getSize(), 0);
    }

    private void replication() throws Exception {
        String kept = created(record("Campaign", "Name", mark + " kept"));
        String gone = created(record("Campaign", "Name", mark + " gone"));
        connection.delete(new String[] {gone});
        Calendar from = Calendar.getInstance();
        from.add(Calendar.MINUTE, -10);
        Calendar to = Calendar.getInstance();
        to.add(Calendar.MINUTE, 1);
        GetUpdatedResult updated = connection.getUpdated("Campaign", from, to);
        List<String> ids = Arrays.asList(updated.getIds());
        holds(ids.contains(kept) && !ids.contains(gone), ids);
        holds(updated.getLatestDateCovered().before(to), updated);
        List<String> deleted = new ArrayList<>();
        for (DeletedRecord record : connection.getDeleted("Campaign", from, to).getDeletedRecords()) {
            deleted.add(record.getId());
            holds(record.getDeletedDate().after(from), record);
        }
        holds(deleted.contains(gone) && !deleted.contains(kept), deleted);
        try {
            connection.getUpdated("Campaign", to, from);
            throw new AssertionError("answered");
        } catch (UnexpectedErrorFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_REPLICATION_DATE);
        }
    }

    private void search() throws Exception {
        String word = "Sought" + mark.replace("-", "");
        String account = created(record("Account", "Name", "Great " + word + " Ltd"));
        String contact = created(record("Contact", "LastName", "x", "Email", word + "@example.org"));
        SearchResult found = connection.search("FIND {" + word + "*} IN ALL FIELDS RETURNING Account(Id, Name), Contact(Id)");
        Set<String> ids = new HashSet<>();
        for (SearchRecord each : found.getSearchRecords()) {
            ids.add(each.getRecord().getId());
        }
        is(ids, new HashSet<>(Arrays.asList(account, contact)));
        try {
            connection.search("LOOK FOR x");
            throw new AssertionError("answered");
        } catch (MalformedSearchFault e) {
            is(e.getExceptionCode(), ExceptionCode.MALFORMED_SEARCH);
        }
    }

    private void merge() throws Exception {
        String stays = created(record("Account", "Name", mark + " stays"));
        String goes = created(record("Account", "Name", mark + " goes"));
        String child = created(record("Contact", "LastName", "Moves", "AccountId", goes));
        SObject master = record("Account", "Phone", "7");
        master.setId(stays);
        MergeRequest request = new MergeRequest();
        request.setMasterRecord(master);
        request.setRecordToMergeIds(new String[] {goes});
        MergeResult[] results = connection.merge(new MergeRequest[] {request});
        holds(results[0].getSuccess(), results[0]);
        is(results[0].getId(), stays);
        is(results[0].getMergedRecordIds()[0], goes);
        is(only("SELECT AccountId FROM Contact WHERE Id = '" + child + "'").getField("AccountId"), stays);
        is(only("SELECT Phone FROM Account WHERE Id = '" + stays + "'").getField("Phone"), "7");
        refused(connection.merge(new MergeRequest[] {request})[0].getErrors(), StatusCode.ENTITY_IS_DELETED);
    }

    private void convertLead() throws Exception {
        String lead = created(record("Lead", "LastName", mark, "Company", mark + " Ltd"));
        LeadConvert convert = new LeadConvert();
        convert.setLeadId(lead);
        convert.setOpportunityName(mark + " deal");
        LeadConvertResult result = connection.convertLead(new LeadConvert[] {convert})[0];
        holds(result.getSuccess(), result);
        is(only("SELECT Name FROM Opportunity WHERE Id = '" + result.getOpportunityId() + "'").getField("Name"),
                mark + " deal");
        LeadConvertResult again = connection.convertLead(new LeadConvert[] {convert})[0];
        refused(again.getErrors(), StatusCode.CANNOT_UPDATE_CONVERTED_LEAD);
    }

    private void passwords() throws Exception {
        String name = "wsc-" + mark;
        String user = created(record("User", "Username", name, "LastName", "Wsc", "Role", "agent", "IsActive", true));
        String password = connection.resetPassword(user).getPassword();
        PartnerConnection other = logIn(name, password);
        is(other.getUserInfo().getUserId(), user);
        connection.setPassword(user, "another long password of " + mark.substring(0, 3));
        try {
            other.getUserInfo();
            throw new AssertionError("the session outlived the password");
        } catch (UnexpectedErrorFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_SESSION_ID);
        }
        try {
            connection.setPassword(user, "short");
            throw new AssertionError("set");
        } catch (InvalidNewPasswordFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_NEW_PASSWORD);
        }
        connection = logIn(USER, PASSWORD);
    }

    /** The library renews a session by itself when the fault is worded as it expects. */
    private void renewal() throws Exception {
        PartnerConnection other = logIn(USER, PASSWORD);
        ConnectorConfig of = config;
        int[] renewed = {0};
        of.setSessionRenewer(c -> {
            renewed[0]++;
            ConnectorConfig before = config;
            PartnerConnection fresh = logIn(USER, PASSWORD);
            com.sforce.ws.SessionRenewer.SessionRenewalHeader header = new com.sforce.ws.SessionRenewer.SessionRenewalHeader();
            header.name = new javax.xml.namespace.QName("urn:partner.soap.sforce.com", "SessionHeader");
            header.headerElement = fresh.getSessionHeader();
            config = before;
            return header;
        });
        String session = of.getSessionId();
        holds(connection.invalidateSessions(new String[] {session})[0].getSuccess(), session);
        holds(!connection.invalidateSessions(new String[] {session})[0].getSuccess(), session);
        is(other.getUserInfo().getUserName(), USER);
        is(renewed[0], 1);
    }

    private void logOut() throws Exception {
        connection.logout();
        try {
            connection.getUserInfo();
            throw new AssertionError("the session outlived the log-out");
        } catch (UnexpectedErrorFault e) {
            is(e.getExceptionCode(), ExceptionCode.INVALID_SESSION_ID);
        }
    }
}
