package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTest {

    @Test
    void an_answer_with_checks_comes_from_the_application() {
        assertThat(Readiness.hasChecks("{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"}]}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"UP\",\"checks\":[]}", "{}", "[]", "", "<html>", "{\"checks\":1}"})
    void any_other_answer_does_not(String body) {
        assertThat(Readiness.hasChecks(body)).isFalse();
    }
}
