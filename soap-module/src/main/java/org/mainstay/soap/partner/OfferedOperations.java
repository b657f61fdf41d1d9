package org.mainstay.soap.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.mainstay.soap.partner.fault.FaultException;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.operation.PartnerOperation;

/** The operations by name. */
@ApplicationScoped
public class OfferedOperations {

    private final Map<String, PartnerOperation> byName = new HashMap<>();

    protected OfferedOperations() {}

    @Inject
    public OfferedOperations(@Any Instance<PartnerOperation> offered) {
        offered.forEach(operation -> byName.put(operation.name(), operation));
    }

    PartnerOperation of(String name) {
        PartnerOperation operation = byName.get(name);
        if (operation == null) {
            String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            throw new FaultException(
                    PartnerFault.unexpected("INVALID_OPERATION", "The operation " + shown + " is not offered here."));
        }
        return operation;
    }
}
