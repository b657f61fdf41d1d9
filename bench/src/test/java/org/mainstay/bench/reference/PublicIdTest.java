package org.mainstay.bench.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicIdTest {
    @Test
    void a_key_comes_back_from_its_id() {
        for (long key : new long[] {0, 61, 62, 1_001, 987_654_321_012L, 1L << 60}) {
            assertThat(PublicId.accountKey(PublicId.of(PublicId.ACCOUNT, key))).isEqualTo(key);
        }
    }

    @Test
    void an_id_with_another_case_or_prefix_has_no_key() {
        String id = PublicId.of(PublicId.ACCOUNT, 987_654_321_012L);

        assertThat(PublicId.accountKey(id.toLowerCase(java.util.Locale.ROOT))).isEqualTo(-1);
        assertThat(PublicId.accountKey(PublicId.of(PublicId.USER, 7))).isEqualTo(-1);
    }
}
