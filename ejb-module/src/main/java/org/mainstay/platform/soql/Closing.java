package org.mainstay.platform.soql;

import java.util.Locale;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.soql.grammar.SoqlParser.ClosingContext;
import org.mainstay.platform.soql.grammar.SoqlParser.NameContext;
import org.mainstay.platform.soql.grammar.SoqlParser.SelectContext;

/** Reads the clauses that say how a query is meant: USING SCOPE, WITH, FOR, UPDATE, ALL ROWS. */
final class Closing {

    /** They ask for nothing that changes the answer: permissions hold always, and nobody records what was viewed. */
    private static final Set<String> IGNORED =
            Set.of("VIEW", "REFERENCE", "TRACKING", "VIEWSTAT", "SECURITY_ENFORCED", "USER_MODE");

    private final Reading reading;

    Closing(Reading reading) {
        this.reading = reading;
    }

    /** Whether records in the recycle bin are wanted, too. */
    boolean read(SelectContext select) {
        boolean allRows = false;
        for (ClosingContext closing : select.closing()) {
            closing.name().forEach(this::ignore);
            allRows |= closing.ROWS() != null;
        }
        return allRows;
    }

    private void ignore(NameContext name) {
        if (!IGNORED.contains(name.getText().toUpperCase(Locale.ROOT))) {
            throw notOffered(name, "no lock outlasts a request, and other words are not known here");
        }
    }

    /** Which records the scope means. */
    Condition scope(SelectContext select, RecordType type) {
        if (select.WITH() != null) {
            ignore(select.name(select.name().size() - 1));
        }
        if (select.USING() == null) {
            return Condition.ANY_RECORD;
        }
        NameContext scope = select.name(0);
        Field owner = type.find("ownerId");
        return switch (scope.getText().toUpperCase(Locale.ROOT)) {
            case "EVERYTHING" -> Condition.ANY_RECORD;
            case "MINE" -> {
                if (owner == null) {
                    throw notOffered(scope, type.apiName() + " has no owner");
                }
                Object me = owner.relation().isToSeveral()
                        ? new Reference("User", reading.caller.userId())
                        : (Object) reading.caller.userId();
                yield Condition.equal(FieldPath.of(type, owner), me);
            }
            default -> throw notOffered(scope, "scopes are everything and mine");
        };
    }

    private BusinessException notOffered(NameContext name, String why) {
        return reading.text.malformed(
                name.getStart(), "'" + SoqlText.shown(name.getText()) + "' is not offered: " + why);
    }
}
