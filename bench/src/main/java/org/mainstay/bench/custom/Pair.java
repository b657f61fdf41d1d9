package org.mainstay.bench.custom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.mainstay.bench.load.Load;
import org.mainstay.bench.process.Mainstay;

/** The same work with custom values and without, measured one right after the other. */
final class Pair {
    private final String title;
    private final int share;
    private final double goal;
    private final Mainstay with;
    private final IntFunction<byte[]> ofWith;
    private final Mainstay without;
    private final IntFunction<byte[]> ofWithout;
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> perSecondWithout = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /**
     * @param share one of so many requests
     * @param goal the part of the throughput that is to be left, 0 when it is for information
     */
    Pair(
            String title,
            int share,
            double goal,
            Mainstay with,
            IntFunction<byte[]> ofWith,
            Mainstay without,
            IntFunction<byte[]> ofWithout) {
        this.title = title;
        this.share = share;
        this.goal = goal;
        this.with = with;
        this.ofWith = ofWith;
        this.without = without;
        this.ofWithout = ofWithout;
    }

    void warmUp(int requests) throws IOException, InterruptedException {
        Load.run(with.port(), requests / share, ofWith);
        Load.run(without.port(), requests / share, ofWithout);
    }

    void measure(int requests) throws IOException, InterruptedException {
        double one = Load.run(with.port(), requests / share, ofWith).perSecond();
        double other = Load.run(without.port(), requests / share, ofWithout).perSecond();
        perSecond.add(one);
        perSecondWithout.add(other);
        ratios.add(one / other);
    }

    private static double at(double part, List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get((int) (part * (sorted.size() - 1)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-18s %6.0f/s with, %6.0f/s without: %.2f (%.2f to %.2f)%s",
                title,
                at(0.5, perSecond),
                at(0.5, perSecondWithout),
                at(0.5, ratios),
                at(0, ratios),
                at(1, ratios),
                goal == 0 ? "" : at(0.5, ratios) >= goal ? ", goal met" : ", goal not met");
    }
}
