package org.mainstay.platform.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

class RecordIdTest {

    private static final int TRIES = 100_000;

    @ParameterizedTest
    @CsvSource({"001000000000001,AAA", "00D000000000001,EAA", "0031N0000288GeT,QAU"})
    void published_samples_get_their_check_characters(String shortForm, String checks) {
        assertThat(RecordId.toLongForm(shortForm)).isEqualTo(shortForm + checks);
    }

    @Test
    void every_key_survives_both_forms() {
        Random random = new Random(20261121);
        for (int i = 0; i < TRIES; i++) {
            RecordId id = new RecordId("00Q", random.nextLong() >>> (1 + random.nextInt(63)));
            assertThat(RecordId.parse(id.toString())).isEqualTo(id);
            assertThat(RecordId.parse(id.toShortString())).isEqualTo(id);
        }
        RecordId greatest = new RecordId("001", Long.MAX_VALUE);
        assertThat(RecordId.parse(greatest.toString())).isEqualTo(greatest);
    }

    @Test
    void a_letter_in_the_wrong_case_never_passes() {
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder(new RecordId("00T", random.nextLong() >>> 3).toString());
            int at = random.nextInt(15);
            char c = text.charAt(at);
            char other = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
            text.setCharAt(at, other);
            if (other != c) {
                assertThatThrownBy(() -> RecordId.parse(text.toString())).isInstanceOf(BusinessException.class);
            }
        }
    }

    @Test
    void an_id_beyond_all_keys_is_well_formed_and_names_nothing() {
        assertThatThrownBy(() -> RecordId.parse("0031N0000288GeTQAU"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "001",
                "00100000000000",
                "0010000000000011",
                "00100000000000-",
                "001000000000001AAB",
                "00100000000000１"
            })
    void what_is_no_id_is_refused_as_such(String text) {
        assertThatThrownBy(() -> RecordId.parse(text))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_ID));
    }
}
