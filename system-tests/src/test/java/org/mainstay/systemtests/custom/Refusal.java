package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;

/**
 * A request that must be refused.
 *
 * @param pointer to what is wrong with the body; null when nothing in it is
 */
record Refusal(String method, String path, JsonObject body, String pointer) {

    /** How the definitions are called inside. */
    private static final Pattern INTERNAL = Pattern.compile("developerName|sobjectType|totalDigits|valueSet|pluralLabel"
            + "|deleteConstraint|keyPrefix|storage|is(Required|Unique|ExternalId|Indexed|Restricted|Retired)\\b");

    void check(Api api) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        Reply reply = method.equals("DELETE") ? api.delete(path) : api.send(method, path, "application/json", bytes);
        assertThat(reply.status()).as("%s", reply).isBetween(400, 499);
        assertThat(INTERNAL.matcher(reply.text()).results().map(found -> found.group()))
                .as("names in %s that no caller knows", reply)
                .isEmpty();
        if (pointer != null) {
            List<String> pointers = reply.errors().stream()
                    .map(error -> error.substring(error.indexOf(' ') + 1))
                    .toList();
            assertThat(pointers).as("%s", reply).contains(pointer);
        }
        assertThat(reply.body().length).as("%s", reply).isLessThan(40_000);
    }

    @Override
    public String toString() {
        String shown = body.toString();
        return method + " " + path + " " + (shown.length() > 150 ? shown.substring(0, 150) + "…" : shown);
    }
}
