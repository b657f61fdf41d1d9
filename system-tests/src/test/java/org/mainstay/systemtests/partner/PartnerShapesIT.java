package org.mainstay.systemtests.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.server.RunningServer;

/** Every operation in every version answers what clients of that version know, and nothing else. */
class PartnerShapesIT {

    private static final int OLDEST = 20;
    private static final int NEWEST = 65;

    private final Partner admin = Partner.admin("64.0");
    private final String mark = UUID.randomUUID().toString();

    private Map<String, String> answers() {
        Map<String, String> types = new LinkedHashMap<>();
        String account = "<type>Account</type><Name>" + mark + "</Name>";
        String id = admin.call("<create><sObjects>" + account + "</sObjects></create>")
                .isDone()
                .text("id");
        types.put("<getUserInfo/>", "GetUserInfoResult");
        types.put("<getServerTimestamp/>", "GetServerTimestampResult");
        types.put("<describeGlobal/>", "DescribeGlobalResult");
        for (String kind : admin.call("<describeGlobal/>").isDone().texts("name")) {
            types.put(
                    "<describeSObject><sObjectType>" + kind + "</sObjectType></describeSObject>",
                    "DescribeSObjectResult");
        }
        types.put(
                "<create><sObjects>" + account + "</sObjects><sObjects><type>Account</type></sObjects></create>",
                "SaveResult");
        types.put("<update><sObjects>" + account + "<Id>" + id + "</Id></sObjects><sObjects/></update>", "SaveResult");
        types.put(
                "<upsert><externalIDFieldName>ExternalId</externalIDFieldName><sObjects>" + account + "<ExternalId>"
                        + mark + "</ExternalId></sObjects><sObjects>" + account + "</sObjects></upsert>",
                "UpsertResult");
        types.put("<delete><ids>" + id + "</ids><ids>x</ids></delete>", "DeleteResult");
        types.put("<undelete><ids>" + id + "</ids><ids>" + id + "</ids></undelete>", "UndeleteResult");
        types.put("<emptyRecycleBin><ids>x</ids></emptyRecycleBin>", "EmptyRecycleBinResult");
        types.put("<query><queryString>SELECT Id FROM Account LIMIT 3</queryString></query>", "QueryResult");
        types.put("<query><queryString>SELECT COUNT() FROM Account</queryString></query>", "QueryResult");
        types.put("<queryAll><queryString>SELECT COUNT(Id) FROM Account</queryString></queryAll>", "QueryResult");
        String span = "<sObjectType>Account</sObjectType><startDate>%s</startDate><endDate>%s</endDate>"
                .formatted(Instant.now().minus(1, ChronoUnit.HOURS), Instant.now());
        types.put("<getUpdated>" + span + "</getUpdated>", "GetUpdatedResult");
        types.put("<getDeleted>" + span + "</getDeleted>", "GetDeletedResult");
        types.put(
                "<search><searchString>FIND {" + mark + "} RETURNING Account</searchString></search>", "SearchResult");
        types.put("<merge><request><masterRecord/></request></merge>", "MergeResult");
        types.put("<convertLead><leadConverts><leadId>x</leadId></leadConverts></convertLead>", "LeadConvertResult");
        types.put("<invalidateSessions><sessionIds>x</sessionIds></invalidateSessions>", "InvalidateSessionsResult");
        return types;
    }

    @TestFactory
    Stream<DynamicTest> every_answer_is_in_the_form_of_its_version() {
        Map<String, String> answers = answers();
        return IntStream.rangeClosed(OLDEST, NEWEST)
                .mapToObj(version -> DynamicTest.dynamicTest("version " + version, () -> {
                    Partner caller = admin.in(version + ".0");
                    Sequences sequences = Sequences.of(version);
                    answers.forEach((operation, type) -> {
                        PartnerReply reply = caller.call(operation).isDone();
                        assertThat(reply.results()).as(operation).isNotEmpty();
                        reply.results().forEach(result -> sequences.check(result, type, operation));
                    });
                    PartnerReply login = Partner.nobody(version + ".0")
                            .call("<login><username>admin</username><password>"
                                    + Soap.escape(RunningServer.adminPassword()) + "</password></login>")
                            .isDone();
                    sequences.check(login.results().get(0), "LoginResult", "login");
                }));
    }
}
