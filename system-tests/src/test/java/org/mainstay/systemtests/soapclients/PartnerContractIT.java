package org.mainstay.systemtests.soapclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.wsdlto.WSDLToJava;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.server.RunningServer;

/** The contract that the server gives for a version can be read by a strict generator. */
class PartnerContractIT {

    @ParameterizedTest
    @ValueSource(strings = {"20.0", "65.0"})
    void a_client_can_be_generated(String version, @TempDir Path folder) throws Exception {
        Path wsdl = folder.resolve("partner.wsdl");
        save(URI.create(RunningServer.baseUrl() + "/services/Soap/u/" + version + "?wsdl"), wsdl);

        assertThat(Files.readString(wsdl))
                .contains("location=\"" + RunningServer.baseUrl() + "/services/Soap/u/" + version);
        assertThat(BasicProfile.problems(wsdl)).isEmpty();
        new WSDLToJava(new String[] {"-validate", "-d", folder.toString(), wsdl.toString()}).run(new ToolContext());
        Path generated = folder.resolve("com/sforce/soap/partner");
        assertThat(generated.resolve("Soap.java")).content().contains("public", "login(", "upsert(", "queryMore(");
        assertThat(Files.readString(generated.resolve("GetUserInfoResult.java")).contains("chatterExternal"))
                .isEqualTo(Double.parseDouble(version) >= 40);
    }

    private static void save(URI from, Path to) throws IOException {
        try (InputStream in = from.toURL().openStream()) {
            Files.copy(in, to);
        }
    }
}
