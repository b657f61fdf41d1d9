package org.mainstay.bench.reference;

import static org.mainstay.bench.reference.Column.Kind.*;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A column of the table {@code account}, which is also a member of its JSON. */
record Column(String name, Kind kind) {

    /** What a column holds; {@code USER} and {@code ACCOUNT} are keys of such records. */
    enum Kind {
        ACCOUNT,
        USER,
        TEXT,
        MOMENT,
        FLAG,
        NUMBER,
        DECIMAL
    }

    /** In the order of the table and of the answers. */
    static final List<Column> ALL = List.of(
            new Column("id", ACCOUNT),
            new Column("externalId", TEXT),
            new Column("createdDate", MOMENT),
            new Column("createdById", USER),
            new Column("lastModifiedDate", MOMENT),
            new Column("lastModifiedById", USER),
            new Column("systemModstamp", MOMENT),
            new Column("isDeleted", FLAG),
            new Column("version", NUMBER),
            new Column("ownerId", USER),
            new Column("name", TEXT),
            new Column("isPersonAccount", FLAG),
            new Column("salutation", TEXT),
            new Column("firstName", TEXT),
            new Column("middleName", TEXT),
            new Column("lastName", TEXT),
            new Column("suffix", TEXT),
            new Column("accountNumber", TEXT),
            new Column("type", TEXT),
            new Column("industry", TEXT),
            new Column("annualRevenue", DECIMAL),
            new Column("currencyIsoCode", TEXT),
            new Column("numberOfEmployees", NUMBER),
            new Column("ownership", TEXT),
            new Column("rating", TEXT),
            new Column("accountSource", TEXT),
            new Column("yearStarted", TEXT),
            new Column("tickerSymbol", TEXT),
            new Column("site", TEXT),
            new Column("sic", TEXT),
            new Column("website", TEXT),
            new Column("phone", TEXT),
            new Column("fax", TEXT),
            new Column("personEmail", TEXT),
            new Column("billingStreet", TEXT),
            new Column("billingCity", TEXT),
            new Column("billingState", TEXT),
            new Column("billingStateCode", TEXT),
            new Column("billingPostalCode", TEXT),
            new Column("billingCountry", TEXT),
            new Column("billingCountryCode", TEXT),
            new Column("shippingStreet", TEXT),
            new Column("shippingCity", TEXT),
            new Column("shippingState", TEXT),
            new Column("shippingStateCode", TEXT),
            new Column("shippingPostalCode", TEXT),
            new Column("shippingCountry", TEXT),
            new Column("shippingCountryCode", TEXT),
            new Column("description", TEXT),
            new Column("parentId", ACCOUNT),
            new Column("masterRecordId", ACCOUNT));

    private static final Map<String, Integer> PLACES = IntStream.range(0, ALL.size())
            .boxed()
            .collect(Collectors.toMap(place -> ALL.get(place).name(), Function.identity()));

    /** Where the column stands in {@link #ALL}, or -1 when there is none. */
    static int place(String name) {
        return PLACES.getOrDefault(name, -1);
    }

    static String names() {
        return ALL.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
