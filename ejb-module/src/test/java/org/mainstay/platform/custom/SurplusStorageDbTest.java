package org.mainstay.platform.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** What many indexes, and indexes that are no longer needed, do to a table. */
class SurplusStorageDbTest {

    private static final String TABLE =
            "select table_id from information_schema.innodb_sys_tables where name like concat(database(), '/task')";

    private final TestCustomization custom = new TestCustomization();

    /** The number of the table in the database, which a copy of the whole table changes. */
    private long table() {
        return custom.sql.query(TABLE, row -> row.getLong(1)).get(0);
    }

    @Test
    void indexes_come_and_go_without_a_copy_of_the_table() {
        long before = table();
        custom.field("Task", "A__c", "text", "length", 10L, "isUnique", true);
        custom.field("Task", "B__c", "date", "isIndexed", true);
        custom.door.deleteField("Task", "A__c");
        custom.door.deleteField("Task", "B__c");
        custom.surplus.drop();

        assertThat(custom.columns("task")).isEmpty();
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void a_column_that_lost_its_key_already_goes_all_the_same() {
        custom.field("Task", "A__c", "date", "isIndexed", true);
        String column = custom.columns("task").get(0);
        custom.door.deleteField("Task", "A__c");
        custom.sql.execute("alter table task drop key `" + column + "`");
        custom.surplus.drop();
        assertThat(custom.columns("task")).isEmpty();
    }

    @Test
    void the_kind_with_most_indexes_of_its_own_takes_as_many_as_there_can_be() {
        for (int i = 0; i < CustomFieldRules.MOST_INDEXED; i++) {
            boolean unique = i < CustomFieldRules.MOST_UNIQUE;
            custom.field("Lead", "F" + i + "__c", "text", "length", 9L, "isUnique", unique, "isIndexed", true);
        }
        assertRefused("isIndexed", true);
        custom.door.changeField("Lead", "F24__c", custom.records.values("CustomField", "isIndexed", false));
        assertRefused("isExternalId", true);
        custom.field("Lead", "Last__c", "date", "isIndexed", true);
    }

    private void assertRefused(String flag, boolean value) {
        assertThatThrownBy(() -> custom.field("Lead", "More__c", "text", "length", 9L, flag, value))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.LIMIT_EXCEEDED));
    }

    @Test
    void a_table_full_of_surplus_indexes_takes_more_when_those_are_dropped() {
        List<String> names = List.of("A__c", "B__c", "C__c", "D__c", "E__c", "F__c", "G__c", "H__c", "I__c", "J__c");
        names.forEach(name -> custom.field("Lead", name, "text", "length", 1L, "isUnique", true));
        assertThatThrownBy(() -> {
                    for (long length = 2; length < 5; length++) {
                        for (String name : names) {
                            custom.door.changeField(
                                    "Lead", name, custom.records.values("CustomField", "length", length));
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        e -> assertThat(e.toProblem().code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
        custom.surplus.drop();
        custom.door.changeField("Lead", "A__c", custom.records.values("CustomField", "length", 9L));
    }
}
