package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.partner.describe.KindDescription;
import org.mainstay.soap.partner.record.ApiNames;

/** Several kinds with their fields. */
@ApplicationScoped
public class DescribeSObjects implements PartnerOperation {

    private static final int MOST = 100;

    private Registry registry;
    private RecordSchema schema;

    protected DescribeSObjects() {}

    @Inject
    public DescribeSObjects(Registry registry, RecordSchema schema) {
        this.registry = registry;
        this.schema = schema;
    }

    @Override
    public String name() {
        return "describeSObjects";
    }

    @Override
    public List<?> run(Call call) {
        List<String> names = call.arguments().texts(0, "sObjectType");
        if (names.size() > MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "A call describes at most " + MOST + " kinds, not " + names.size() + ".");
        }
        return names.stream()
                .map(name -> schema.kind(ApiNames.type(registry.schema(), name)))
                .map(kind -> new KindDescription(registry.schema(), kind).whole())
                .toList();
    }
}
