package org.mainstay.systemtests.soapclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SOAP stacks that have nothing in common with the server but the contract. */
class SoapStacksIT {

    @TempDir
    private Path folder;

    private Customer customer;

    @BeforeEach
    void prepare() throws IOException {
        customer = Customer.in(folder);
    }

    @Test
    void cxf_is_served_by_soap_1_1_and_mtom() throws IOException, NoSuchAlgorithmException {
        cxfIsServed(CxfClient.soap11());
    }

    @Test
    void cxf_is_served_by_soap_1_2_and_mtom() throws IOException, NoSuchAlgorithmException {
        cxfIsServed(CxfClient.soap12());
    }

    private void cxfIsServed(CxfClient client) throws IOException, NoSuchAlgorithmException {
        Facts facts = client.run(customer);

        assertThat(facts.names()).containsExactly("save", "find", "get", "refuse", "file");
        customer.wasServed(facts);
        customer.keptFile(facts.of("file"), customer.fileToWrite());
        assertThat(facts.of("file").getString("answered")).startsWith("multipart/related");
    }

    @Test
    void zeep_is_served() throws IOException, NoSuchAlgorithmException {
        Facts facts = run(Program.zeep());

        assertThat(facts.names())
                .containsExactly(
                        "save", "find", "get", "refuse", "file", "soap12", "soap12 refuse", "token", "wrong token");
        isServed(facts);
    }

    @Test
    void php_is_served() throws IOException, NoSuchAlgorithmException {
        Facts facts = run(Program.php());

        assertThat(facts.names())
                .containsExactly(
                        "save", "find", "get", "refuse", "file", "soap12", "soap12 refuse", "token", "wrong token");
        isServed(facts);
    }

    @Test
    void node_soap_is_served_and_takes_mtom() throws IOException, NoSuchAlgorithmException {
        Facts facts = run(Program.nodeSoap());

        assertThat(facts.names())
                .containsExactly(
                        "save",
                        "find",
                        "get",
                        "refuse",
                        "file",
                        "mtom",
                        "soap12",
                        "soap12 refuse",
                        "token",
                        "wrong token");
        isServed(facts);
        customer.keptFile(facts.of("mtom"), Path.of(customer.fileToWrite() + ".mtom"));
        assertThat(facts.of("mtom").getString("encoding")).isEqualTo("binary");
    }

    private Facts run(Program program) {
        return program.run(
                customer.externalId(),
                customer.fileToSend().toString(),
                customer.fileToWrite().toString());
    }

    /** What the programs do alike: HTTP Basic and a UsernameToken, both versions of SOAP. */
    private void isServed(Facts facts) throws IOException, NoSuchAlgorithmException {
        customer.wasServed(facts);
        customer.keptFile(facts.of("file"), customer.fileToWrite());
        assertThat(facts.of("soap12").getString("name")).isEqualTo(Customer.NAME);
        Customer.wasRefused(facts.of("soap12 refuse"), "NOT_FOUND");
        assertThat(facts.of("token").getString("name")).isEqualTo(Customer.NAME);
        Customer.wasRefused(facts.of("wrong token"), "NOT_AUTHENTICATED");
        assertThat(faultCode(facts, "refuse")).isEqualTo("Client");
        assertThat(faultCode(facts, "soap12 refuse")).isEqualTo("Sender");
        assertThat(faultCode(facts, "wrong token")).isEqualTo("FailedAuthentication");
    }

    private static String faultCode(Facts facts, String step) {
        return facts.of(step).getString("faultCode");
    }
}
