package org.mainstay.identity.violation;

import org.mainstay.crm.violation.CrmUsesIdentity;

/** Identity must not know the CRM; together the two form a circle of modules. */
public class IdentityUsesCrm {
    CrmUsesIdentity other;
}
