package org.mainstay.systemtests.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.SoapReply;
import org.mainstay.systemtests.client.User;

/** Who calls: HTTP Basic or a UsernameToken, and the same user in the journal. */
class TokenLogInIT {

    private static final String CREATE =
            "<SaveCustomer><account><externalId>%s</externalId><name>x</name></account></SaveCustomer>";
    private static final String FIND = "<FindCustomers><limit>1</limit></FindCustomers>";

    private static String token(String user, String password, String type) {
        return "<w:Security S:mustUnderstand=\"1\" xmlns:w=\"http://docs.oasis-open.org/wss/2004/01/"
                + "oasis-200401-wss-wssecurity-secext-1.0.xsd\"><w:UsernameToken><w:Username>" + user
                + "</w:Username><w:Password Type=\"http://docs.oasis-open.org/wss/2004/01/"
                + "oasis-200401-wss-username-token-profile-1.0#" + type + "\">" + Soap.escape(password)
                + "</w:Password></w:UsernameToken></w:Security>";
    }

    private static SoapReply call(Soap soap, String header, String body) {
        return soap.call(header, body, r -> r);
    }

    @Test
    void a_token_logs_in_in_both_versions_for_one_request() {
        User agent = User.withRole("agent");
        String header = token(agent.name(), agent.password(), "PasswordText");
        call(Soap.nobody(), header, FIND).isDone();
        call(Soap.nobody().in12(), header, FIND).isDone();
        SoapReply stranger = Soap.nobody().call(FIND).isRefused("NOT_AUTHENTICATED");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void the_journal_names_the_same_user_whichever_way_the_caller_logged_in() {
        User agent = User.withRole("agent");
        String byToken = call(
                        Soap.nobody(),
                        token(agent.name(), agent.password(), "PasswordText"),
                        CREATE.formatted("T-" + agent.name()))
                .isDone()
                .id();
        String byBasic = Soap.nobody()
                .as(agent.name(), agent.password())
                .call(CREATE.formatted("B-" + agent.name()))
                .isDone()
                .id();
        String byRest = agent.api()
                .put(
                        "/accounts/by-external-id/R-" + agent.name(),
                        org.mainstay.systemtests.client.Bodies.body("name", "x"))
                .is(201)
                .id();
        for (String id : new String[] {byToken, byBasic, byRest}) {
            var entry = User.admin()
                    .get("/accounts/" + id + "/history")
                    .is(200)
                    .items()
                    .get(0);
            assertThat(entry.getString("userId")).isEqualTo(agent.id());
            assertThat(entry.getString("protocol")).isEqualTo(id.equals(byRest) ? "REST" : "SOAP");
        }
    }

    @Test
    void wrong_tokens_are_refused_as_the_standard_says() {
        for (Soap soap : new Soap[] {Soap.nobody(), Soap.nobody().in12(), Soap.admin()}) {
            SoapReply refused =
                    call(soap, token("admin", "wrong", "PasswordText"), FIND).isRefused("NOT_AUTHENTICATED");
            assertThat(new String(refused.body())).contains("wsse:FailedAuthentication");
            call(soap, token("admin", "x", "PasswordDigest"), FIND).isRefused("NOT_AUTHENTICATED");
            call(soap, token("no-one", "x", "PasswordText"), FIND).isRefused("NOT_AUTHENTICATED");
        }
    }

    @Test
    void wrong_basic_credentials_are_refused_by_a_fault() {
        assertThat(Soap.nobody()
                        .as("admin", "wrong")
                        .call(FIND)
                        .isRefused("NOT_AUTHENTICATED")
                        .status())
                .isEqualTo(401);
    }
}
