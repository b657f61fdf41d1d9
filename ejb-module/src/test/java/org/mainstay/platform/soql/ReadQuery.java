package org.mainstay.platform.soql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Protocol;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.StandardKinds;

/**
 * Reads queries over the standard kinds for somebody in Vienna on a Wednesday evening, when it is Thursday in Tokyo. An
 * agent sees no revenues and no leads.
 */
final class ReadQuery {

    static final Instant NOW = Instant.parse("2026-03-25T20:30:00Z");
    private static final Registry REGISTRY = new Registry(new Schema(StandardKinds.read()));

    private static final class Strict extends RolePermissions {
        @Override
        public boolean may(CallerContext caller, Operation operation, RecordType type) {
            return super.may(caller, operation, type)
                    && !(caller.role().equals(Roles.AGENT) && type.apiName().equals("Lead"));
        }

        @Override
        public boolean mayRead(CallerContext caller, RecordType type, Field field) {
            return !(caller.role().equals(Roles.AGENT) && field.name().equals("annualRevenue"));
        }
    }

    private final CallerContext caller;

    private ReadQuery(String role, String zone) {
        caller = new CallerContext(7, "somebody", role, ZoneId.of(zone), Locale.GERMANY, Protocol.REST, "-");
    }

    static ReadQuery asAdmin() {
        return new ReadQuery(Roles.ADMIN, "Europe/Vienna");
    }

    static ReadQuery asAgent() {
        return new ReadQuery(Roles.AGENT, "Europe/Vienna");
    }

    static ReadQuery in(String zone) {
        return new ReadQuery(Roles.ADMIN, zone);
    }

    SoqlQuery read(String soql) {
        return new SoqlReader(REGISTRY, new Strict()).read(caller, soql, NOW);
    }

    SoqlQuery.Records records(String soql) {
        return (SoqlQuery.Records) read(soql);
    }

    SoqlQuery.Groups groups(String soql) {
        return (SoqlQuery.Groups) read(soql);
    }

    /** The condition on accounts. */
    Condition where(String condition) {
        return records("SELECT Id FROM Account WHERE " + condition).query().where();
    }

    /** The sentence with which the query is refused, behind the place, which is there. */
    String refusal(ErrorCode code, int column, String soql) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> read(soql));
        assertThat(refused).as(soql).isNotNull();
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused.getMessage()).contains("ERROR at Row:1:Column:" + column + "\n");
        return refused.getMessage().substring(refused.getMessage().lastIndexOf('\n') + 1);
    }
}
