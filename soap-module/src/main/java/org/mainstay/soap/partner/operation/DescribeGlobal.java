package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.partner.describe.KindDescription;
import org.mainstay.soap.partner.shape.Result;

/** All kinds that the caller may read. */
@ApplicationScoped
public class DescribeGlobal implements PartnerOperation {

    private Registry registry;
    private RecordSchema schema;

    protected DescribeGlobal() {}

    @Inject
    public DescribeGlobal(Registry registry, RecordSchema schema) {
        this.registry = registry;
        this.schema = schema;
    }

    @Override
    public String name() {
        return "describeGlobal";
    }

    @Override
    public List<?> run(Call call) {
        return List.of(Result.of("DescribeGlobalResult")
                .with("encoding", "UTF-8")
                .with("maxBatchSize", SaveRequest.MOST)
                .with(
                        "sobjects",
                        schema.kinds().stream()
                                .map(kind -> new KindDescription(registry.schema(), kind).brief())
                                .toList()));
    }
}
