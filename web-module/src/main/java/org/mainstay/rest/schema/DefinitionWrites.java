package org.mainstay.rest.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mainstay.platform.custom.CustomizationApi;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.rest.request.ETags;
import org.mainstay.rest.request.WriteRequests;

/** Answers requests that change the model with the definition as it is then; it is in force when they are answered. */
@ApplicationScoped
public class DefinitionWrites {

    private static final int CREATED = 201;
    private static final int OK = 200;

    @Inject
    private WriteRequests writes;

    @Inject
    private CustomizationApi customization;

    /** @param folder where what is created has its address, or null when something is changed */
    Response answer(byte[] body, DefinitionJson json, String folder, Supplier<FieldValues> work) {
        Response answer = writes.answer(body, () -> answer(json, folder, json.inOwnNames(work)));
        customization.refresh(); // with an idempotency key the change committed only now
        return answer;
    }

    private static Answer answer(DefinitionJson json, String folder, FieldValues definition) {
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, "application/json");
        headers.put(HttpHeaders.ETAG, ETags.of(definition.version()));
        if (folder != null) {
            headers.put(HttpHeaders.LOCATION, folder + definition.text("developerName"));
        }
        byte[] document = json.write(definition).toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(folder == null ? OK : CREATED, headers, document);
    }
}
