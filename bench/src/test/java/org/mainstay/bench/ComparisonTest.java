package org.mainstay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void the_ratio_is_the_median_of_the_ratios_within_the_rounds() {
        Comparison comparison = new Comparison(Scenario.READ);
        comparison.add(perSecond(40), perSecond(100));
        comparison.add(perSecond(90), perSecond(150));
        comparison.add(perSecond(55), perSecond(50));

        assertThat(comparison.ratios()).containsExactly(0.4, 0.6, 1.1);
        assertThat(Comparison.median(comparison.ratios())).isEqualTo(0.6);
        assertThat(comparison.meetsGoal()).isTrue();
    }

    @Test
    void a_ratio_below_the_goal_does_not_meet_it() {
        Comparison comparison = new Comparison(Scenario.CREATE);
        comparison.add(perSecond(39), perSecond(100));

        assertThat(comparison.meetsGoal()).isFalse();
    }

    private static Measurement perSecond(double rate) {
        return new Measurement(1, rate, 0, 0, 0, 0, 0, 0);
    }
}
