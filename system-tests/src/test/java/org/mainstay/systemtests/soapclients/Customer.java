package org.mainstay.systemtests.soapclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** The customer that every client saves, and what must hold of what it then saw. */
record Customer(String externalId, Path fileToSend, Path fileToWrite) {

    static final String NAME = "Grüße & Söhne <株式会社>";
    static final String CITY = "Łódź";
    static final String FILE_NAME = "Übersicht 概要.bin";
    static final String TOO_LONG = "ü".repeat(300);

    private static final int FILE_LENGTH = 5 << 20;

    /** @param folder for the files, empty */
    static Customer in(Path folder) throws IOException {
        byte[] content = new byte[FILE_LENGTH];
        new Random(7).nextBytes(content);
        return new Customer(
                "soap-" + UUID.randomUUID(),
                Files.write(folder.resolve("sent.bin"), content),
                folder.resolve("received.bin"));
    }

    /** Saved, found and read; refused with the code and at the place that REST tells. */
    void wasServed(Facts facts) {
        wasSaved(facts.of("save"));

        assertThat(texts(facts.of("find"), "names")).containsExactly(NAME);
        assertThat(facts.of("find").getInt("total")).isEqualTo(1);

        JsonObject read = facts.of("get");
        assertThat(read.getString("name")).isEqualTo(NAME);
        assertThat(read.getString("city")).isEqualTo(CITY);
        assertThat(Double.parseDouble(text(read, "revenue"))).isEqualTo(1250000.50);
        assertThat(read.isNull("phone")).isTrue();
        assertThat(read.getString("contact")).isEqualTo("Zoë 山田");
        assertThat(read.getString("birthdate")).isEqualTo("1980-02-29");

        Reply sameByRest = User.admin().put("/accounts/by-external-id/" + externalId, body("billingCity", TOO_LONG));
        JsonObject error = sameByRest.is(422).json().getJsonArray("errors").getJsonObject(0);
        wasRefused(facts.of("refuse"), sameByRest.code(), "/account" + error.getString("pointer"));
    }

    private void wasSaved(JsonObject saved) {
        assertThat(saved.getString("outcome")).isEqualTo("CREATED");
        assertThat(saved.getString("contact")).isEqualTo("CREATED");

        JsonObject account =
                User.admin().get("/accounts/" + saved.getString("id")).is(200).json();
        assertThat(account.getString("externalId")).isEqualTo(externalId);
        assertThat(account.getString("name")).isEqualTo(NAME);
        assertThat(account.getString("billingCity")).isEqualTo(CITY);
        assertThat(account.getJsonNumber("annualRevenue").bigDecimalValue()).isEqualByComparingTo("1250000.50");

        List<JsonObject> contacts = User.admin()
                .get("/contacts?filter=externalId==" + externalId)
                .is(200)
                .items();
        assertThat(contacts).singleElement().satisfies(contact -> {
            assertThat(contact.getString("accountId")).isEqualTo(account.getString("id"));
            assertThat(contact.getString("lastName")).isEqualTo("山田");
            assertThat(contact.getString("birthdate")).isEqualTo("1980-02-29");
        });
    }

    static void wasRefused(JsonObject refusal, String code, String... pointers) {
        assertThat(refusal.getString("code")).isEqualTo(code);
        assertThat(texts(refusal, "pointers")).containsExactly(pointers);
    }

    /** The file that the server keeps and the one that came back are those that were sent. */
    void keptFile(JsonObject seen, Path received) throws IOException, NoSuchAlgorithmException {
        byte[] sent = Files.readAllBytes(fileToSend);
        JsonObject kept =
                User.admin().get("/attachments/" + seen.getString("id")).is(200).json();
        assertThat(kept.getString("name")).isEqualTo(FILE_NAME);
        assertThat(kept.getInt("bodyLength")).isEqualTo(sent.length);
        assertThat(kept.getString("checksum"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sent)));
        assertThat(received).hasBinaryContent(sent);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text
                ? text.getString()
                : object.get(name).toString();
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
