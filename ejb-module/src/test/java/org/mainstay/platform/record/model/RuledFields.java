package org.mainstay.platform.record.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;

/** Fields whose value is not simply what a caller gave last. The model takes over what is stored. */
final class RuledFields {

    /** Callers may give these, and a rule decides what becomes of it; their modules' own tests hold the rules. */
    private static final Map<String, Set<String>> GIVEN_AND_RULED = Map.of(
            "Event", Set.of("endDateTime", "durationInMinutes"),
            "Opportunity", Set.of("amount", "probability", "forecastCategoryName"),
            "CampaignMember", Set.of("firstRespondedDate"),
            "OpportunityLineItem", Set.of("unitPrice"));

    private RuledFields() {}

    static Set<String> of(RecordType type) {
        Stream<String> derived = type.fields().stream()
                .filter(field -> !field.is(Trait.CREATEABLE) && !field.is(Trait.UPDATEABLE))
                .map(Field::name);
        Stream<String> person = type.find("isPersonAccount") == null ? Stream.of() : Stream.of("name");
        return Stream.of(derived, person, GIVEN_AND_RULED.getOrDefault(type.apiName(), Set.of()).stream())
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }
}
