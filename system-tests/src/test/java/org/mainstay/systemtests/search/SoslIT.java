package org.mainstay.systemtests.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.User;

/** Searches as CRM clients send them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoslIT {

    private final Api api = User.admin();
    private final Partner partner = Partner.admin("40.0");
    private final String mark = "s" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    void create() {
        for (String name : List.of("Blue Harbour", "Harbour of Blue", "Red Tower")) {
            api.post("/accounts", body("name", name + " " + mark, "site", mark)).is(201);
        }
        api.post("/contacts", body("lastName", "Blue", "title", mark, "phone", "(415) 555-" + mark.hashCode()))
                .is(201);
    }

    private PartnerReply search(String sosl) {
        return partner.call("<search><searchString>" + Soap.escape(sosl) + "</searchString></search>");
    }

    private List<String> names(String expression, String returning) {
        return search("FIND {" + expression + "} " + returning).isDone().texts("Name").stream()
                .map(name -> name.replace(" " + mark, ""))
                .toList();
    }

    @Test
    void expressions_find_what_they_say() {
        String accounts = "RETURNING Account(Name ORDER BY Name)";
        assertThat(names(mark, accounts)).containsExactly("Blue Harbour", "Harbour of Blue", "Red Tower");
        assertThat(names(mark.substring(0, 9), accounts)).isEmpty();
        assertThat(names(mark.substring(0, 30) + "*", accounts)).hasSize(3);
        assertThat(names(mark + " AND (blue OR tower)", accounts)).hasSize(3);
        assertThat(names(mark + " AND NOT blue", accounts)).containsExactly("Red Tower");
        assertThat(names("\"blue harbour\" AND " + mark, accounts)).containsExactly("Blue Harbour");
        assertThat(names("b?ue " + mark + " h*r", accounts)).containsExactly("Blue Harbour", "Harbour of Blue");
    }

    @Test
    void fields_and_kinds_are_those_that_were_named() {
        assertThat(names(mark, "IN NAME FIELDS RETURNING Account(Name), Contact(Name)"))
                .hasSize(3)
                .doesNotContain("Blue");
        assertThat(names(mark, "RETURNING Contact(Name), Account(Name WHERE Name LIKE 'Red%')"))
                .containsExactly("Blue", "Red Tower");
        assertThat(names(mark, "RETURNING Account(Name ORDER BY Name DESC LIMIT 1)"))
                .containsExactly("Red Tower");
        assertThat(names(mark, "RETURNING Account(Name), Contact(Name) LIMIT 2"))
                .hasSize(2);
        assertThat(search("FIND {" + mark + "}").isDone().elements("searchRecords"))
                .hasSize(4);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        for (String sosl : List.of("FIND {a}", "FIND {ab OR}", "FIND {(ab}", "FIND {NOT ab}", "LOOK FOR ab")) {
            search(sosl).isRefused("MalformedSearchFault", "MALFORMED_SEARCH");
        }
    }
}
