package org.mainstay.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.text.PersonName;
import org.mainstay.platform.time.TimeZones;

/** What must hold of users. */
@ApplicationScoped
public class UserRules implements RecordRules {

    /** No colon, since HTTP Basic ends the name there; nothing that looks like another name. */
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]*");

    private Event<AccessChanged> accessChanged;

    public UserRules() {}

    @Inject
    public UserRules(Event<AccessChanged> accessChanged) {
        this.accessChanged = accessChanged;
    }

    @Override
    public String kind() {
        return "User";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues user = change.after();
        String username = user.text("username");
        if (username != null) {
            username = username.toLowerCase(Locale.ROOT);
            user.set("username", username);
            if (!username.isBlank() && !USERNAME.matcher(username).matches()) {
                change.refuse(
                        ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                        "username",
                        "A username has letters a to z, digits and . _ @ + - and starts with a letter or digit.");
            }
        }
        user.set("name", PersonName.of(user.text("firstName"), user.text("lastName")));
        if (change.operation() == Operation.CREATE && !change.isGiven("isActive")) {
            user.set("isActive", true);
        }
        checkZone(change, user.text("timeZoneSidKey"));
        if (change.operation() == Operation.UPDATE
                && user.key() == change.caller().userId()) {
            keepOneselfIn(change);
        }
    }

    private static void checkZone(RecordChange change, String zone) {
        if (zone != null && !TimeZones.isName(zone)) {
            change.refuse(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    "timeZoneSidKey",
                    "timeZoneSidKey is a name of the IANA time zone database, such as Europe/Vienna.");
        }
    }

    /** Whoever locks himself out cannot mend it. */
    private static void keepOneselfIn(RecordChange change) {
        for (String field : new String[] {"role", "isActive"}) {
            if (change.isChanged(field)) {
                change.refuse(
                        ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, field, "Nobody changes the own role or activity.");
            }
        }
    }

    @Override
    public void afterSave(RecordChange change) {
        if (change.before() != null
                && (change.isChanged("role") || change.isChanged("isActive") || change.isChanged("username"))) {
            accessChanged.fire(new AccessChanged(change.before().text("username")));
        }
    }
}
