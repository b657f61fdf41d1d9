package org.mainstay.integration.violation;

import org.mainstay.crm.account.Account;

public final class IntegrationUsesCrm {
    Account account;
}
