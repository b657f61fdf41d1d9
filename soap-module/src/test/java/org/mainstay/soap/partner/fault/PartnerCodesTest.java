package org.mainstay.soap.partner.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Whatever goes wrong, it is told in codes that clients of the oldest version know: others break them. */
class PartnerCodesTest {

    private static final Set<String> STATUS = codes("status-codes-22.txt");
    private static final Set<String> EXCEPTION = codes("exception-codes-22.txt");

    private static Set<String> codes(String file) {
        try (InputStream in = PartnerCodesTest.class.getResourceAsStream(file)) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_error_of_a_record_has_a_code_of_old(ErrorCode code) {
        assertThat(STATUS)
                .contains(StatusCodes.of(code), StatusCodes.ROLLED_BACK, "MERGE_FAILED")
                .contains("UNDELETE_FAILED", "DELETE_FAILED");
    }

    @ParameterizedTest
    @EnumSource
    void a_fault_has_a_code_of_old(ErrorCode code) {
        PartnerFault fault = Faults.of(new BusinessException(code, "why"), true, "trace");
        String xml = new String(FaultXml.write(fault), StandardCharsets.UTF_8);
        if (fault.type() == null) {
            assertThat(xml).contains("<faultcode>soapenv:Client</faultcode>").doesNotContain("<detail>");
        } else {
            assertThat(EXCEPTION).contains(fault.code());
            assertThat(xml)
                    .contains("<faultstring>" + fault.code() + ": ")
                    .contains("<sf:" + fault.type() + " xsi:type=\"sf:" + fault.type() + "\">");
        }
    }
}
