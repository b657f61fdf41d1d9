package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.partner.describe.KindDescription;
import org.mainstay.soap.partner.record.ApiNames;

/** One kind with its fields. */
@ApplicationScoped
public class DescribeSObject implements PartnerOperation {

    private Registry registry;
    private RecordSchema schema;

    protected DescribeSObject() {}

    @Inject
    public DescribeSObject(Registry registry, RecordSchema schema) {
        this.registry = registry;
        this.schema = schema;
    }

    @Override
    public String name() {
        return "describeSObject";
    }

    @Override
    public List<?> run(Call call) {
        RecordType type = ApiNames.type(registry.schema(), call.arguments().required(0, "sObjectType"));
        return List.of(new KindDescription(registry.schema(), schema.kind(type)).whole());
    }
}
