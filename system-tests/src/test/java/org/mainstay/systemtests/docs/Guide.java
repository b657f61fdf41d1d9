package org.mainstay.systemtests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown page and the executable blocks in it, in the order in which a reader meets them. */
record Guide(Path file, List<Example> examples) {

    private static final String FENCE = "```";
    private static final String RUN = FENCE + "sh run";

    /** README and all guides of the checkout. */
    static List<Guide> all(Path checkout) {
        try (Stream<Path> guides = Files.list(checkout.resolve("docs/guides"))) {
            return Stream.concat(Stream.of(checkout.resolve("README.md")), guides.sorted())
                    .map(Guide::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Guide read(Path file) {
        try {
            return new Guide(file, examples(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> examples(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String mark = lines.get(i);
            if (!mark.startsWith(FENCE)) {
                continue;
            }
            int end = i + 1;
            while (!lines.get(end).equals(FENCE)) {
                end++;
            }
            String block = lines.subList(i + 1, end).stream().collect(Collectors.joining("\n", "", "\n"));
            if (mark.equals(RUN)) {
                examples.add(new Example(i + 1, block, null));
            } else if (mark.endsWith(" expect")) {
                Expectation.Form form = mark.startsWith(FENCE + "json") ? Expectation.Form.JSON : Expectation.Form.TEXT;
                Example last = examples.remove(examples.size() - 1);
                examples.add(new Example(last.line(), last.script(), new Expectation(form, block)));
            }
            i = end;
        }
        return examples;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
