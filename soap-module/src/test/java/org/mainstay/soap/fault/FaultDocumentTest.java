package org.mainstay.soap.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.soap.v1.contract.Refusal;

class FaultDocumentTest {

    private static String write(BusinessException error, SoapVersion version) {
        Refusal refusal = Refusals.of(error, "t-1");
        return new String(FaultDocument.write(refusal, version, null), StandardCharsets.UTF_8);
    }

    @Test
    void a_mistake_of_the_caller_says_so_and_names_the_place() {
        BusinessException error = BusinessException.of(
                List.of(new Problem(ErrorCode.STRING_TOO_LONG, "contacts/0/email", "too <long>\u0001")));
        assertThat(write(error, SoapVersion.SOAP_1_1))
                .contains(
                        "<faultcode>S:Client</faultcode>",
                        "<code>STRING_TOO_LONG</code>",
                        "<traceId>t-1</traceId>",
                        "<pointer>/contacts/0/email</pointer>",
                        "too &lt;long&gt;\uFFFD");
        assertThat(write(error, SoapVersion.SOAP_1_2)).contains("<S:Code><S:Value>S:Sender</S:Value></S:Code>");
    }

    @Test
    void a_fault_of_the_server_is_one_of_the_server() {
        BusinessException error = new BusinessException(ErrorCode.UNKNOWN_EXCEPTION, "sorry");
        assertThat(write(error, SoapVersion.SOAP_1_1)).contains("S:Server");
        assertThat(write(error, SoapVersion.SOAP_1_2)).contains("S:Receiver");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void every_code_has_a_status_whose_body_clients_read(ErrorCode code) {
        Refusal refusal = Refusals.of(new BusinessException(code, "x"), "t");
        assertThat(Refusals.status(refusal)).isIn(500, 503);
    }
}
