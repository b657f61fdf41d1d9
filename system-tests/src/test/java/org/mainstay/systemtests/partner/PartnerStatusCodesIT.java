package org.mainstay.systemtests.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.client.User;

/**
 * Every status code that a record can be refused with, each by a call that a client could make. Two codes that clients
 * know are never given: DUPLICATE_EXTERNAL_ID, since an external id is unique, and DUPLICATES_DETECTED, since there are
 * no rules that look for duplicates.
 */
class PartnerStatusCodesIT {

    private static final String ALL_OR_NONE = "<AllOrNoneHeader><allOrNone>true</allOrNone></AllOrNoneHeader>";

    private final Partner admin = Partner.admin("64.0");
    private final String mark = UUID.randomUUID().toString();

    private String create(String type, String fields) {
        return admin.call("<create><sObjects><type>" + type + "</type>" + fields + "</sObjects></create>")
                .isDone()
                .text("id");
    }

    private static void refused(PartnerReply reply, String... codes) {
        assertThat(reply.isDone().texts("statusCode")).as("%s", reply).containsExactly(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRED_FIELD_MISSING, Account, <Phone>1</Phone>",
        "INVALID_FIELD, Account, <Name>x</Name><Nonsense>x</Nonsense>",
        "INVALID_FIELD_FOR_INSERT_UPDATE, Account, <Name>x</Name><IsDeleted>true</IsDeleted>",
        "INVALID_TYPE_ON_FIELD_IN_RECORD, Account, <Name>x</Name><AnnualRevenue>much</AnnualRevenue>",
        "NUMBER_OUTSIDE_VALID_RANGE, Account, <Name>x</Name><AnnualRevenue>1e30</AnnualRevenue>",
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Group, <Name>x</Name><Type>Nonsense</Type>",
        "INVALID_EMAIL_ADDRESS, Contact, <LastName>x</LastName><Email>nowhere</Email>",
        "MALFORMED_ID, Contact, <LastName>x</LastName><AccountId>nonsense</AccountId>",
        "INVALID_CROSS_REFERENCE_KEY, Contact, <LastName>x</LastName><AccountId>003000000000001AAA</AccountId>",
        "INVALID_CROSS_REFERENCE_KEY, Contact, <LastName>x</LastName><AccountId>001zzzzzzzzzzzz</AccountId>",
        "INVALID_TYPE, Nonsense, <Name>x</Name>",
        "INVALID_TYPE_FOR_OPERATION, Organization, <Name>x</Name>",
        "FIELD_INTEGRITY_EXCEPTION, Account, <Name>x</Name><FirstName>x</FirstName>",
    })
    void what_is_wrong_with_a_new_record(String code, String type, String fields) {
        refused(admin.call("<create><sObjects><type>" + type + "</type>" + fields + "</sObjects></create>"), code);
    }

    @Test
    void a_text_may_be_too_long_unless_the_caller_wants_it_cut() {
        String call = "<create><sObjects><type>Account</type><Name>" + "x".repeat(300) + "</Name></sObjects></create>";
        refused(admin.call(call), "STRING_TOO_LONG");
        refused(admin.call(
                "<AllowFieldTruncationHeader><allowFieldTruncation>true</allowFieldTruncation>"
                        + "</AllowFieldTruncationHeader>",
                call));
    }

    @Test
    void an_external_id_is_taken_or_missing() {
        String account = "<sObjects><type>Account</type><Name>x</Name><ExternalId>" + mark + "</ExternalId></sObjects>";
        refused(admin.call("<create>" + account + "</create>"));
        refused(admin.call("<create>" + account + "</create>"), "DUPLICATE_VALUE");
        String upsert = "<upsert><externalIDFieldName>ExternalId</externalIDFieldName>";
        refused(admin.call(upsert + account + account + "</upsert>"), "DUPLICATE_VALUE");
        refused(
                admin.call(upsert + "<sObjects><type>Account</type><Name>x</Name></sObjects></upsert>"),
                "MISSING_ARGUMENT");
        refused(
                admin.call("<update><sObjects><type>Account</type><Name>x</Name></sObjects></update>"),
                "MISSING_ARGUMENT");
    }

    @Test
    void the_record_is_another_one_deleted_or_none() {
        String id = create("Account", "<Name>x</Name>");
        refused(
                admin.call("<update><sObjects><type>Contact</type><Id>" + id + "</Id></sObjects></update>"),
                "INVALID_ID_FIELD");
        refused(admin.call("<undelete><ids>" + id + "</ids></undelete>"), "UNDELETE_FAILED");
        refused(
                admin.call("<delete><ids>" + id + "</ids><ids>001zzzzzzzzzzzz</ids></delete>"),
                "INVALID_CROSS_REFERENCE_KEY");
        refused(
                admin.call("<update><sObjects><type>Account</type><Id>" + id + "</Id></sObjects></update>"),
                "ENTITY_IS_DELETED");
    }

    @Test
    void others_depend_on_it_or_nobody_deletes_it() {
        String account = create("Account", "<Name>x</Name>");
        create("Contact", "<LastName>x</LastName><AccountId>" + account + "</AccountId>");
        refused(admin.call("<delete><ids>" + account + "</ids></delete>"), "DEPENDENCY_EXISTS");
        String user = admin.call("<getUserInfo/>").text("userId");
        refused(admin.call("<delete><ids>" + user + "</ids></delete>"), "DELETE_FAILED");
    }

    @Test
    void merges_have_bounds() {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            others.append("<recordToMergeIds>")
                    .append(create("Account", "<Name>" + mark + "</Name>"))
                    .append("</recordToMergeIds>");
        }
        String id = create("Account", "<Name>" + mark + "</Name>");
        refused(merge("Account", id, others.toString()), "LIMIT_EXCEEDED");
        String campaign = create("Campaign", "<Name>" + mark + "</Name>");
        refused(merge("Campaign", campaign, "<recordToMergeIds>" + campaign + "</recordToMergeIds>"), "MERGE_FAILED");
    }

    private PartnerReply merge(String type, String id, String others) {
        return admin.call("<merge><request><masterRecord><type>" + type + "</type><Id>" + id + "</Id></masterRecord>"
                + others + "</request></merge>");
    }

    @Test
    void all_or_none_tells_each_record_its_own_fault() {
        String good = "<sObjects><type>Account</type><Name>" + mark + "</Name></sObjects>";
        String nameless = "<sObjects><type>Account</type><Phone>1</Phone></sObjects>";
        String unknown = "<sObjects><type>Nonsense</type><Phone>1</Phone></sObjects>";
        String homeless =
                "<sObjects><type>Contact</type><LastName>x</LastName><AccountId>001zzzzzzzzzzzz</AccountId></sObjects>";

        refused(
                admin.call(ALL_OR_NONE, "<create>" + good + nameless + unknown + homeless + good + "</create>"),
                "ALL_OR_NONE_OPERATION_ROLLED_BACK",
                "REQUIRED_FIELD_MISSING",
                "INVALID_TYPE",
                "INVALID_CROSS_REFERENCE_KEY",
                "ALL_OR_NONE_OPERATION_ROLLED_BACK");
        assertThat(Database.shared().number("select count(*) from account where name = ?", mark))
                .isZero();
    }

    @Test
    void a_rule_of_an_administrator_refuses_it() {
        String rule = User.admin()
                .post(
                        "/validation-rules",
                        body(
                                "name",
                                mark,
                                "sobjectType",
                                "Account",
                                "active",
                                true,
                                "errorCondition",
                                "site = '" + mark + "'",
                                "errorMessage",
                                "No.",
                                "errorField",
                                "site"))
                .is(201)
                .id();
        try {
            refused(
                    admin.call("<create><sObjects><type>Account</type><Name>x</Name><Site>" + mark
                            + "</Site></sObjects></create>"),
                    "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        } finally {
            User.admin().delete("/validation-rules/" + rule + "?purge=true").is(204);
        }
    }

    @Test
    void one_record_that_somebody_else_holds_does_not_stop_the_others() throws SQLException {
        String held = create("Account", "<Name>" + mark + "</Name>");
        String free = create("Account", "<Name>" + mark + "</Name>");
        long first = Database.shared().number("select min(id) from account where name = ?", mark);
        try (Connection other = Database.shared().connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.executeQuery("select id from account where id = " + first + " for update");
            refused(
                    admin.call("<update><sObjects><type>Account</type><Id>" + free + "</Id><Phone>1</Phone></sObjects>"
                            + "<sObjects><type>Account</type><Id>" + held
                            + "</Id><Phone>1</Phone></sObjects></update>"),
                    "UNABLE_TO_LOCK_ROW");
            other.rollback();
        }
        assertThat(Database.shared().number("select count(*) from account where name = ? and phone = '1'", mark))
                .isOne();
    }

    /** The database itself says so, as it does when its disk is full or it fails in a way nobody foresaw. */
    @ParameterizedTest
    @CsvSource({"1114, STORAGE_LIMIT_EXCEEDED", "1105, UNKNOWN_EXCEPTION"})
    void the_database_cannot_store_it(int error, String code) throws SQLException {
        try (Connection connection = Database.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create trigger full_" + error + " before insert on usergroup for each row"
                    + " if new.name = '" + mark + "' then"
                    + " signal sqlstate 'HY000' set mysql_errno = " + error + "; end if");
            try {
                PartnerReply reply = admin.call("<create><sObjects><type>Group</type><Name>" + mark
                        + "</Name><Type>Regular</Type></sObjects></create>");
                if (error == 1114) {
                    refused(reply, code);
                } else {
                    reply.isRefused("UnexpectedErrorFault", code);
                    assertThat(reply.xml()).doesNotContain("SQL", "usergroup");
                }
            } finally {
                statement.execute("drop trigger full_" + error);
            }
        }
    }

    @Test
    void who_may_not_is_told_so() {
        User agent = User.withRole("agent");
        Partner caller = Partner.nobody("64.0").logIn(agent.name(), agent.password());
        refused(
                caller.call("<create><sObjects><type>Group</type><Name>x</Name></sObjects></create>"),
                "INSUFFICIENT_ACCESS_OR_READONLY");
    }
}
