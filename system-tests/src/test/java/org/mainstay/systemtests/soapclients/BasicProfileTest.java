package org.mainstay.systemtests.soapclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasicProfileTest {

    private static final Path CONTRACT = Path.of("../soap-module/src/main/webapp/WEB-INF/wsdl");

    @Test
    void the_contract_keeps_the_basic_profile() {
        assertThat(BasicProfile.problems(CONTRACT.resolve("mainstay-v1.wsdl"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    R2204   | element="v1:GetFile"/>              | type="v1:Account"/>
                    R2201   | <wsdl:part name="fault" element="v1:Refusal"/> | ''
                    R2702   | schemas.xmlsoap.org/soap/http       | schemas.xmlsoap.org/soap/smtp
                    R2705   | <soap:operation soapAction="" style="document"/> | <soap:operation soapAction="" style="rpc"/>
                    R2706   | <soap:body use="literal"/>          | <soap:body use="encoded"/>
                    R2716   | <soap:body use="literal"/>          | <soap:body use="literal" namespace="urn:mainstay:v1"/>
                    R2754   | <soap:fault name="Refusal"          | <soap:fault name="Other"
                    wrapped | element="v1:GetFileResponse"        | element="v1:AttachFileResponse"
                    CXF     | message="v1:GetFile"                | message="v1:Missing"
                    """)
    void a_contract_that_does_not_is_caught(String rule, String good, String bad, @TempDir Path folder)
            throws IOException {
        String wsdl = Files.readString(CONTRACT.resolve("mainstay-v1.wsdl"));
        assertThat(wsdl).contains(good);
        Files.copy(CONTRACT.resolve("mainstay-v1.xsd"), folder.resolve("mainstay-v1.xsd"));
        Path changed = Files.writeString(folder.resolve("changed.wsdl"), wsdl.replace(good, bad));

        assertThat(BasicProfile.problems(changed))
                .anySatisfy(problem -> assertThat(problem).startsWith(rule));
    }
}
