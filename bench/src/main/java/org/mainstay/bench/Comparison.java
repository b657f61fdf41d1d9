package org.mainstay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The measurements of one scenario: pairs that were taken one right after the other. Where two protocols are compared,
 * the reference is the other protocol.
 */
final class Comparison {
    private final Scenario scenario;
    private final List<Measurement> mainstay = new ArrayList<>();
    private final List<Measurement> reference = new ArrayList<>();

    Comparison(Scenario scenario) {
        this.scenario = scenario;
    }

    void add(Measurement ofMainstay, Measurement ofReference) {
        mainstay.add(ofMainstay);
        reference.add(ofReference);
    }

    Scenario scenario() {
        return scenario;
    }

    List<Measurement> mainstay() {
        return mainstay;
    }

    List<Measurement> reference() {
        return reference;
    }

    /** Mainstay's throughput as a part of the reference's, one for each round. */
    List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < mainstay.size(); i++) {
            ratios.add(mainstay.get(i).perSecond() / reference.get(i).perSecond());
        }
        return ratios;
    }

    boolean meetsGoal() {
        return median(ratios()) >= scenario.goal();
    }

    static double median(List<Measurement> measurements, ToDoubleFunction<Measurement> figure) {
        return median(measurements.stream().map(figure::applyAsDouble).toList());
    }

    static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
