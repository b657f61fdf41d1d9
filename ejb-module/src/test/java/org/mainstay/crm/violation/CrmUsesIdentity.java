package org.mainstay.crm.violation;

import org.mainstay.identity.violation.IdentityUsesCrm;

/** Allowed by itself; the other half of a circle of modules. */
public class CrmUsesIdentity {
    IdentityUsesCrm other;
}
