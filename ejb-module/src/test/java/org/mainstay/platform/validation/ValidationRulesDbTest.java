package org.mainstay.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.crm.opportunity.OpportunityRules;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class ValidationRulesDbTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final TestEngine test = new TestEngine(
            CLOCK,
            related -> List.of(
                    new AccountRules(),
                    new OpportunityRules(related),
                    new ValidationRuleRules(related, TestPlatform.shared().registry()::schema, unheard())));
    private final TestRecords records = new TestRecords(test);
    private final ValidationRules rules = node();
    private final String mark = UUID.randomUUID().toString();

    ValidationRulesDbTest() {
        test.validateBy(rules);
    }

    /** Tests say themselves when rules are read. */
    @SuppressWarnings("unchecked")
    private static Event<ValidationRulesChanged> unheard() {
        return (Event<ValidationRulesChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }

    private ValidationRules node() {
        TestPlatform platform = test.platform;
        ValidationRules node = new ValidationRules(
                test.related, platform.registry(), platform.transactions(), new Sql(platform.dataSource()), CLOCK);
        node.reload();
        return node;
    }

    @AfterEach
    void leaveNoRule() {
        new Sql(test.platform.pool()).update("delete from validationrule");
    }

    private FieldValues rule(String kind, boolean active, String condition, String field) {
        FieldValues rule = records.create(
                "ValidationRule",
                "name",
                UUID.randomUUID().toString(),
                "sobjectType",
                kind,
                "active",
                active,
                "errorCondition",
                condition,
                "errorMessage",
                "Not like this.",
                "errorField",
                field);
        rules.reload();
        return rule;
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.asProblems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple(code, field)));
    }

    private static void assertRefused(ThrowingCallable call, String field) {
        assertRefused(call, ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, field);
    }

    @Test
    void a_record_of_which_the_condition_is_true_is_refused_at_the_field_with_the_message() {
        rule("Account", true, "AND(industry = 'Energy', ISBLANK(billingCountry))", "billingCountry");

        assertThatThrownBy(() -> records.create("Account", "name", "a", "industry", "Energy"))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                        .containsExactly(new Problem(
                                ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "billingCountry", "Not like this.")));
        FieldValues account = records.create("Account", "name", "a", "industry", "Energy", "billingCountry", "AT");
        assertRefused(() -> records.change(account, "billingCountry", null), "billingCountry");
        records.change(account, "billingCountry", null, "industry", "Retail");
        records.create("Account", "name", "b");
    }

    @Test
    void a_rule_may_look_at_what_changed_and_may_be_about_the_whole_record() {
        rule("Opportunity", true, "AND(ISCHANGED(amount), PRIORVALUE(isClosed), TODAY() > closeDate)", null);
        FieldValues won = records.create(
                "Opportunity",
                "name",
                "x",
                "stageName",
                "Closed Won",
                "closeDate",
                LocalDate.of(2026, 2, 1),
                "amount",
                BigDecimal.ONE);

        assertRefused(() -> records.change(won, "amount", BigDecimal.TEN), null);
        records.change(won, "description", "still editable");
    }

    @Test
    void all_that_is_broken_is_told() {
        rule("Account", true, "site = '" + mark + "'", "site");
        rule("Account", true, "name = 'x' && site = '" + mark + "'", "name");

        assertThatThrownBy(() -> records.create("Account", "name", "x", "site", mark))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder("site", "name"));
    }

    @Test
    void of_several_records_only_those_that_break_it_are_refused_also_in_an_upsert() {
        rule("Account", true, "site = '" + mark + "'", "site");
        RecordType type = test.type("Account");
        List<RecordWrite> writes = List.of(
                RecordWrite.create(records.values("Account", "externalId", mark + 1, "name", "a", "site", mark)),
                RecordWrite.create(records.values("Account", "externalId", mark + 2, "name", "b")));

        List<SaveResult> results = test.engine.save(
                TestPlatform.caller(Roles.AGENT),
                new SaveRequest(type, Operation.CREATE, type.field("externalId"), writes, Atomicity.EACH_BY_ITSELF));

        assertThat(results).extracting(SaveResult::outcome).containsExactly(Outcome.REFUSED, Outcome.CREATED);
    }

    @Test
    void a_record_that_was_there_before_the_rule_can_be_saved_as_it_is_deleted_and_restored() {
        FieldValues account = records.create("Account", "name", "old", "site", mark);
        rule("Account", true, "site = '" + mark + "'", "site");

        records.change(account, "name", "old");
        records.delete(account);
        records.restore(account);
        assertRefused(() -> records.change(account, "name", "new"), "site");
    }

    @Test
    void a_draft_refuses_nothing_and_may_be_anything_until_it_is_activated() {
        FieldValues draft = rule("Account", false, "site = '" + mark + "' && soon = 1", "later");

        records.create("Account", "name", "x", "site", mark);
        assertThatThrownBy(() -> records.change(draft, "active", true))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                        .extracting(Problem::code, Problem::field)
                        .containsExactly(
                                tuple(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "errorCondition"),
                                tuple(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "errorField")));
        records.change(draft, "active", true, "errorCondition", "site = '" + mark + "'", "errorField", null);
        rules.reload();
        assertRefused(() -> records.create("Account", "name", "x", "site", mark), null);
    }

    @Test
    void a_rule_is_about_business_records_and_has_a_name_of_its_own() {
        assertRefused(() -> rule("Nothing", false, "TRUE", null), "sobjectType");
        assertRefused(() -> rule("User", true, "TRUE", null), "sobjectType");
        assertRefused(() -> rule("ValidationRule", true, "TRUE", null), "sobjectType");
        FieldValues rule = rule("Account", false, "FALSE", null);
        FieldValues other = rule("Account", false, "FALSE", null);
        assertRefused(() -> records.change(other, "name", rule.get("name")), ErrorCode.DUPLICATE_VALUE, "name");
        rule("Contact", false, "FALSE", null);
    }

    @Test
    void a_kind_has_at_most_a_hundred_active_rules() {
        for (int i = 0; i < ValidationRuleRules.MOST_ACTIVE; i++) {
            records.create(
                    "ValidationRule",
                    "name",
                    "r" + i,
                    "sobjectType",
                    "Campaign",
                    "active",
                    true,
                    "errorCondition",
                    "name = '" + mark + i + "'",
                    "errorMessage",
                    "no");
        }

        assertRefused(() -> rule("Campaign", true, "FALSE", null), ErrorCode.LIMIT_EXCEEDED, "active");
        rule("Campaign", false, "FALSE", null);
        rule("Account", true, "FALSE", null);
        assertRefused(
                () -> records.create("Campaign", "name", mark + 99), ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, null);
    }

    @Test
    void another_node_learns_of_every_change() {
        ValidationRules other = node();
        test.validateBy(other);
        FieldValues rule = rule("Account", true, "site = '" + mark + "'", "site");
        records.create("Account", "name", "not yet", "site", mark);

        other.reloadIfChanged();
        assertRefused(() -> records.create("Account", "name", "x", "site", mark), "site");
        records.delete(rule);
        other.reloadIfChanged();
        records.create("Account", "name", "x", "site", mark);
        records.restore(rule);
        other.reloadIfChanged();
        assertRefused(() -> records.create("Account", "name", "x", "site", mark), "site");
        records.change(rule, "active", false);
        other.reloadIfChanged();
        records.create("Account", "name", "x", "site", mark);
    }

    @Test
    void a_rule_that_does_not_compile_any_more_keeps_nobody_from_saving_and_others_go_on() {
        FieldValues broken = rule("Account", true, "site = '" + mark + "'", "site");
        rule("Account", true, "name = '" + mark + "'", "name");
        new Sql(test.platform.pool())
                .update("update validationrule set errorCondition = 'gone = 1' where id = ?", broken.key());
        rules.reload();

        records.create("Account", "name", "x", "site", mark);
        assertRefused(() -> records.create("Account", "name", mark), "name");
        records.change(broken, "active", false);
    }

    @Test
    void a_kind_with_other_fields_has_its_rules_compiled_anew() {
        FieldValues rule = rule("Account", true, "site = 'x'", "site");
        RecordType now = test.type("Account");
        RecordType later = new RecordType(
                new RecordType.Names("Account", "accounts", "001", "Account", "Accounts"),
                now.fields().stream().filter(f -> !f.name().equals("site")).toList(),
                RecordType.Use.BUSINESS);
        RulesOfKind ofKind = new RulesOfKind(List.of(rule), new HashSet<>());

        assertThat(ofKind.compiled(test.platform.registry().schema(), now).rules())
                .hasSize(1);
        assertThat(ofKind.compiled(test.platform.registry().schema(), later).rules())
                .isEmpty();
        assertThat(ofKind.compiled(test.platform.registry().schema(), now).rules())
                .hasSize(1);
    }
}
