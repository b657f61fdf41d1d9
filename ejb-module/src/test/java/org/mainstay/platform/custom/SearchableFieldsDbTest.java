package org.mainstay.platform.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.search.TestSearch;

/** Custom fields that records are found by: from when on, and until when. */
class SearchableFieldsDbTest {

    private final TestCustomization custom = new TestCustomization();
    private final TestSearch search = new TestSearch(custom.test);

    private void build() {
        search.build.proceed();
        search.build.proceed();
        assertThat(search.isBuilt()).isTrue();
    }

    private FieldValues searchable(String kind, String name, boolean is) {
        return custom.door.changeField(kind, name, custom.records.values("CustomField", "isSearchable", is));
    }

    @Test
    void records_of_before_are_found_once_the_field_is_searchable_and_no_longer_when_it_is_not() {
        custom.field("Account", "Motto__c", "text", "length", 40L);
        FieldValues before = custom.records.create("Account", "name", "Old", "Motto__c", "Täglich frisch");
        build();
        assertThat(search.keys("taglich", "Account")).isEmpty();

        searchable("Account", "Motto__c", true);
        FieldValues after = custom.records.create("Account", "name", "New", "Motto__c", "Täglich neu");
        assertThat(search.keys("taglich", "Account")).containsExactly(after.key());
        build();
        assertThat(search.keys("taglich", "Account")).containsExactly(before.key(), after.key());
        assertThat(search.tokens(before)).containsExactly("frisch", "old", "taglich");

        searchable("Account", "Motto__c", false);
        assertThat(search.keys("taglich", "Account")).isEmpty();
        build();
        assertThat(search.tokens(before)).containsExactly("old");
    }

    @Test
    void records_of_custom_objects_are_found_until_their_kind_is_gone() {
        custom.object("Boat__c");
        custom.field("Boat__c", "Radio__c", "phone", "isSearchable", true);
        FieldValues boat = custom.records.create("Boat__c", "name", "Möwe", "Radio__c", "0431 12 34 56");
        assertThat(search.keys("123456", "Boat__c")).containsExactly(boat.key());
        assertThat(search.keys("mow", "Boat__c")).containsExactly(boat.key());
        build();
        custom.door.deleteObject("Boat__c");
        build();
        assertThat(search.tokens(boat)).isEmpty();
    }

    @Test
    void long_texts_and_numbers_are_not_searchable() {
        for (String type : new String[] {"boolean", "date"}) {
            assertThatThrownBy(() -> custom.field("Account", "No__c", type, "isSearchable", true))
                    .isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> custom.field("Account", "No__c", "longText", "length", 900L, "isSearchable", true))
                .isInstanceOf(BusinessException.class);
    }
}
