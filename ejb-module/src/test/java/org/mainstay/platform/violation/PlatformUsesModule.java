package org.mainstay.platform.violation;

import org.mainstay.crm.account.AccountRules;

/** The platform must not know a module. */
public class PlatformUsesModule {
    AccountRules rules;
}
