package org.mainstay.integration.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.mainstay.platform.schema.RecordType;

/** Writes the files of a job, block by block. */
@Dependent
class ResultFiles {

    private final ResultStore results;
    private final PartStore parts;

    @Inject
    ResultFiles(ResultStore results, PartStore parts) {
        this.results = results;
        this.parts = parts;
    }

    /** Takes what is to be written of a block. */
    private interface Blocks {
        void write(ResultStore.Block block) throws IOException;
    }

    private void each(long job, ResultFile file, Blocks blocks) throws IOException {
        int lane = -1;
        int number = -1;
        while (true) {
            Optional<ResultStore.Block> block = results.next(job, lane, number, file);
            if (block.isEmpty()) {
                return;
            }
            blocks.write(block.get());
            lane = block.get().lane();
            number = block.get().number();
        }
    }

    /** What a query found. Its blocks are packed each by itself, and not all clients read such files one behind the other. */
    void writeFound(JobRow job, List<String> header, OutputStream out) throws IOException {
        if (job.format() == DataFormat.CSV) {
            StringWriter first = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(first)) {
                csv.writeRecord(header);
            }
            out.write(first.toString().getBytes(StandardCharsets.UTF_8));
        }
        each(job.id(), ResultFile.RESULTS, block -> {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(block.data()), 1 << 14)) {
                in.transferTo(out);
            }
        });
    }

    /** What became of rows that were written. */
    void writeResults(JobRow job, RecordType type, ResultFile file, DataFormat format, OutputStream out)
            throws IOException {
        List<String> header = job.header() == null ? null : Columns.header(job.header());
        ResultWriter writer = format == DataFormat.CSV
                ? new CsvResults(type, file, header, job.operation().takesData(), out)
                : new JsonResults(type, header, out);
        each(job.id(), file, block -> {
            List<RowResult> rows = Packed.results(block.data()).stream()
                    .filter(row -> row.isFailed() == (file == ResultFile.FAILURES))
                    .toList();
            List<DataRow> sent = file == ResultFile.FAILURES ? sent(job, block, rows) : null;
            for (int i = 0; i < rows.size(); i++) {
                writer.write(rows.get(i), sent == null ? null : sent.get(i));
            }
        });
        writer.flush();
    }

    /** The rows as they were sent, in the order of their results; both are ordered by number. */
    private List<DataRow> sent(JobRow job, ResultStore.Block block, List<RowResult> rows) {
        if (!job.operation().takesData()) {
            return null;
        }
        List<DataRow> all =
                parts.read(job.id(), block.upload(), block.lane(), block.part()).orElseThrow(LaneLostException::new);
        List<DataRow> sent = new ArrayList<>(rows.size());
        int at = 0;
        for (RowResult row : rows) {
            while (all.get(at).number() != row.number()) {
                at++;
            }
            sent.add(all.get(at));
        }
        return sent;
    }
}
