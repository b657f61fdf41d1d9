package org.mainstay.rest.leads;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mainstay.crm.lead.ConvertLead;
import org.mainstay.crm.lead.ConvertedLeadView;
import org.mainstay.crm.lead.LeadsApi;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.rest.request.BodyArguments;
import org.mainstay.rest.request.BoundedBody;
import org.mainstay.rest.request.WriteRequests;

/** Converts leads. */
@Path("/leads/{id}/convert")
@RequestScoped
@Produces("application/json")
public class LeadsResource {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private LeadsApi leads;

    @Inject
    private WriteRequests writes;

    @POST
    @Consumes("application/json")
    public Response convert(@PathParam("id") String id, InputStream body) {
        byte[] bytes = BoundedBody.read(body);
        return writes.answer(bytes, () -> answer(leads.convert(command(id, BodyArguments.read(bytes)))));
    }

    private static ConvertLead command(String id, BodyArguments given) {
        ConvertLead command = new ConvertLead(
                new RecordKey(id, null),
                given.text("accountId"),
                given.text("contactId"),
                given.text("ownerId"),
                given.text("convertedStatus"),
                given.flag("doNotCreateOpportunity"),
                given.text("opportunityName"),
                given.flag("overwriteLeadSource"));
        given.refuseFaulty();
        return command;
    }

    private static Answer answer(ConvertedLeadView converted) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("leadId", converted.lead().toString())
                .add("accountId", converted.account().toString())
                .add("contactId", converted.contact().toString());
        if (converted.opportunity() == null) {
            json.addNull("opportunityId");
        } else {
            json.add("opportunityId", converted.opportunity().toString());
        }
        byte[] document = json.build().toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(200, Map.of(HttpHeaders.CONTENT_TYPE, "application/json"), document);
    }
}
