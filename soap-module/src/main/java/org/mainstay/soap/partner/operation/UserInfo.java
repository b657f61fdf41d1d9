package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Locale;
import org.mainstay.identity.session.SessionsApi;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.soap.partner.shape.Result;

/** What clients are told of their user and organization. */
@Dependent
public class UserInfo {

    private static final int LARGEST_ATTACHMENT = 5_242_880;

    private final Callers callers;
    private final Records records;
    private final Registry registry;
    private final SessionsApi sessions;

    @Inject
    public UserInfo(Callers callers, Records records, Registry registry, SessionsApi sessions) {
        this.callers = callers;
        this.records = records;
        this.registry = registry;
        this.sessions = sessions;
    }

    FieldValues organization() {
        RecordType type = registry.schema().type("Organization");
        return records.query(Query.of(type), 1, null).records().get(0);
    }

    /** The public id of the record. */
    static String id(FieldValues record) {
        return record.type().id(record.key()).toString();
    }

    Result of(FieldValues organization) {
        CallerContext caller = callers.current();
        RecordType users = registry.schema().type("User");
        FieldValues user = records.get(users, caller.userId(), null, null).record();
        String currency = organization.text("defaultCurrencyIsoCode");
        String locale = or(user.text("localeSidKey"), organization.text("defaultLocaleSidKey"));
        return Result.of("GetUserInfoResult")
                .with(false, "accessibilityMode", "chatterExternal", "orgDisallowHtmlAttachments")
                .with("currencySymbol", symbol(currency, locale))
                .with("orgAttachmentFileSizeLimit", LARGEST_ATTACHMENT)
                .with("orgDefaultCurrencyIsoCode", currency)
                .with("orgDefaultCurrencyLocale", organization.text("defaultLocaleSidKey"))
                .with("orgHasPersonAccounts", true)
                .with("organizationId", id(organization))
                .with("organizationMultiCurrency", true)
                .with("organizationName", organization.text("name"))
                .with("profileId", reference(user, "profileId"))
                .with("roleId", reference(user, "userRoleId"))
                .with("sessionSecondsValid", sessions.lifetime().toSeconds())
                .with("userEmail", or(user.text("email"), ""))
                .with("userFullName", or(user.text("name"), user.text("lastName")))
                .with("userId", id(user))
                .with(locale, "userLanguage", "userLocale")
                .with("userName", user.text("username"))
                .with(
                        "userTimeZone",
                        caller.zone().getId().equals("Z")
                                ? "UTC"
                                : caller.zone().getId())
                .with("userType", "Standard")
                .with("userUiSkin", "Theme3");
    }

    private String reference(FieldValues user, String field) {
        Object value = user.get(field);
        return value == null
                ? null
                : new ValueText(registry.schema()).text(user.type(), user.type().field(field), value);
    }

    private static String or(String value, String other) {
        return value == null ? other : value;
    }

    private static String symbol(String currency, String locale) {
        return Currency.getInstance(currency).getSymbol(Locale.forLanguageTag(locale.replace('_', '-')));
    }
}
