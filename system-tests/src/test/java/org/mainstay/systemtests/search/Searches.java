package org.mainstay.systemtests.search;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;

/** Searches of one caller. */
record Searches(Api api) {

    Reply ask(String text, String more) {
        return api.get("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more);
    }

    List<JsonObject> items(String text, String more) {
        return ask(text, more).is(200).items();
    }

    /** The ids of what was found, the best first. */
    List<String> ids(String text, String more) {
        return items(text, more).stream().map(item -> item.getString("id")).toList();
    }
}
