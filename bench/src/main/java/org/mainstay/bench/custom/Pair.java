package org.mainstay.bench.custom;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.mainstay.bench.load.Load;
import org.mainstay.bench.process.Mainstay;
import org.mainstay.bench.process.Usage;

/** The same work with custom values and without, measured one right after the other. */
final class Pair {
    private final String title;
    private final int share;
    private final double goal;
    private final Mainstay with;
    private final IntFunction<byte[]> ofWith;
    private final Mainstay without;
    private final IntFunction<byte[]> ofWithout;
    private final List<Figures> figures = new ArrayList<>();

    private record Figures(Run with, Run without) {}

    /** @param cpuMillis of the server, for one request */
    private record Run(double perSecond, double cpuMillis) {}

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
        figures.add(new Figures(run(with, ofWith, requests / share), run(without, ofWithout, requests / share)));
    }

    private static Run run(Mainstay server, IntFunction<byte[]> requests, int count)
            throws IOException, InterruptedException {
        Duration before = Usage.cpu(server.serverPid());
        double perSecond = Load.run(server.port(), count, requests).perSecond();
        return new Run(perSecond, Usage.cpu(server.serverPid()).minus(before).toNanos() / 1e6 / count);
    }

    private double at(double part, ToDoubleFunction<Figures> figure) {
        double[] sorted = figures.stream().mapToDouble(figure).sorted().toArray();
        return sorted[(int) (part * (sorted.length - 1))];
    }

    private static double ratio(Figures figures) {
        return figures.with.perSecond / figures.without.perSecond;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-18s %6.0f/s with, %6.0f/s without: %.2f (%.2f to %.2f)%s; CPU of the server %.3f ms, %.3f ms",
                title,
                at(0.5, f -> f.with.perSecond),
                at(0.5, f -> f.without.perSecond),
                at(0.5, Pair::ratio),
                at(0, Pair::ratio),
                at(1, Pair::ratio),
                goal == 0 ? "" : at(0.5, Pair::ratio) >= goal ? ", goal met" : ", goal not met",
                at(0.5, f -> f.with.cpuMillis),
                at(0.5, f -> f.without.cpuMillis));
    }
}
