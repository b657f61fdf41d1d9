package org.mainstay.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash hashes = new PasswordHash();

    @Test
    void a_hash_matches_its_password_and_no_other() {
        String hash = hashes.of("correct horse 電池");
        assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=2,p=1$");
        assertThat(hashes.matches("correct horse 電池", hash)).isTrue();
        assertThat(hashes.matches("correct horse 电池", hash)).isFalse();
        assertThat(hashes.of("correct horse 電池")).as("salted").isNotEqualTo(hash);
    }

    @Test
    void without_a_user_nothing_matches() {
        assertThat(hashes.matches("anything", null)).isFalse();
    }
}
