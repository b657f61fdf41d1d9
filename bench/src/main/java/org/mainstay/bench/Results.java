package org.mainstay.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results, for people and for programs. */
record Results(List<Comparison> comparisons, Footprint footprint, int warmup) {
    private static final String ROW = "  %-12s %10.0f %9.2f %9.2f %12.3f %12.3f %12.3f %11.2f%n";

    String table() {
        StringBuilder table = new StringBuilder();
        for (Comparison comparison : comparisons) {
            table.append(String.format(
                    "%n%s (medians of %d rounds of %d requests)%n",
                    comparison.scenario().title(),
                    comparison.ratios().size(),
                    comparison.mainstay().get(0).requests()));
            table.append(
                    "                   req/s    p50 ms    p99 ms   server CPU database CPU   driver CPU  statements\n");
            row(table, comparison.scenario().name(true), comparison.mainstay());
            row(table, comparison.scenario().name(false), comparison.reference());
            List<Double> ratios = comparison.ratios().stream().sorted().toList();
            table.append(String.format(
                    Locale.ROOT,
                    "  ratio %.2f (%.2f to %.2f), goal %.2f: %s%n",
                    Comparison.median(ratios),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1),
                    comparison.scenario().goal(),
                    met(comparison.meetsGoal())));
        }
        table.append(String.format(
                Locale.ROOT,
                "%nfirst 200 after a later start %.1f s, resident memory of the server %d MiB (database %d MiB): %s%n",
                footprint.firstAnswer().toMillis() / 1e3,
                footprint.serverMebibytes(),
                footprint.databaseMebibytes(),
                met(footprint.meetsGoals())));
        return table.append("CPU is milliseconds per request.\n").toString();
    }

    private static String met(boolean goal) {
        return goal ? "met" : "not met";
    }

    private static void row(StringBuilder table, String name, List<Measurement> of) {
        table.append(String.format(
                Locale.ROOT,
                ROW,
                name,
                Comparison.median(of, Measurement::perSecond),
                Comparison.median(of, Measurement::p50),
                Comparison.median(of, Measurement::p99),
                Comparison.median(of, Measurement::serverCpu),
                Comparison.median(of, Measurement::databaseCpu),
                Comparison.median(of, Measurement::driverCpu),
                Comparison.median(of, Measurement::statements)));
    }

    void write(Path file) throws IOException {
        JsonObjectBuilder scenarios = Json.createObjectBuilder();
        for (Comparison comparison : comparisons) {
            JsonArrayBuilder ratios = Json.createArrayBuilder();
            comparison.ratios().forEach(ratios::add);
            scenarios.add(
                    comparison.scenario().name().toLowerCase(Locale.ROOT),
                    Json.createObjectBuilder()
                            .add("mainstay", rounds(comparison.mainstay()))
                            .add("reference", rounds(comparison.reference()))
                            .add("ratios", ratios)
                            .add("ratio", Comparison.median(comparison.ratios()))
                            .add("goal", comparison.scenario().goal()));
        }
        JsonObject results = Json.createObjectBuilder()
                .add("at", Instant.now().toString())
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("java", Runtime.version().toString())
                .add("warmupReads", warmup)
                .add("scenarios", scenarios)
                .add("firstAnswerMillis", footprint.firstAnswer().toMillis())
                .add("serverMebibytes", footprint.serverMebibytes())
                .add("databaseMebibytes", footprint.databaseMebibytes())
                .build();
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (Writer writer = Files.newBufferedWriter(file)) {
            pretty.createWriter(writer).write(results);
        }
    }

    private static JsonArrayBuilder rounds(List<Measurement> measurements) {
        JsonArrayBuilder rounds = Json.createArrayBuilder();
        for (Measurement measured : measurements) {
            rounds.add(Json.createObjectBuilder()
                    .add("requests", measured.requests())
                    .add("perSecond", measured.perSecond())
                    .add("p50Millis", measured.p50())
                    .add("p99Millis", measured.p99())
                    .add("serverCpuMillis", measured.serverCpu())
                    .add("databaseCpuMillis", measured.databaseCpu())
                    .add("driverCpuMillis", measured.driverCpu())
                    .add("statements", measured.statements()));
        }
        return rounds;
    }
}
