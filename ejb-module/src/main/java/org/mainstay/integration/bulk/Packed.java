package org.mainstay.integration.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.Outcome;

/** Rows and their results as the database keeps them: packed, fast rather than small. */
final class Packed {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private Packed() {}

    /** What writes the content before it is packed. */
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** A stream that packs quickly. */
    static OutputStream fast(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 1 << 14) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    static byte[] pack(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (DataOutputStream out = new DataOutputStream(fast(bytes))) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no file behind it
        }
        return bytes.toByteArray();
    }

    static byte[] rows(List<DataRow> rows) {
        return pack(out -> {
            out.writeInt(rows.size());
            for (DataRow row : rows) {
                out.writeLong(row.number());
                out.writeInt(row.cells().size());
                for (String cell : row.cells()) {
                    text(out, cell);
                }
            }
        });
    }

    static List<DataRow> rows(byte[] packed) {
        return list(packed, in -> {
            long number = in.readLong();
            int count = in.readInt();
            List<String> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                cells.add(text(in));
            }
            return new DataRow(number, cells);
        });
    }

    static byte[] results(List<RowResult> results) {
        return pack(out -> {
            out.writeInt(results.size());
            for (RowResult result : results) {
                out.writeLong(result.number());
                out.writeLong(result.key() == null ? -1 : result.key());
                out.writeByte(result.outcome().ordinal());
                text(out, result.code() == null ? null : result.code().name());
                text(out, result.field());
                text(out, result.message());
            }
        });
    }

    static List<RowResult> results(byte[] packed) {
        return list(packed, in -> {
            long number = in.readLong();
            long key = in.readLong();
            Outcome outcome = OUTCOMES[in.readByte()];
            String code = text(in);
            return new RowResult(
                    number,
                    key < 0 ? null : key,
                    outcome,
                    code == null ? null : ErrorCode.valueOf(code),
                    text(in),
                    text(in));
        });
    }

    private static <T> List<T> list(byte[] packed, Reader<T> reader) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 14))) {
            int count = in.readInt();
            List<T> all = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                all.add(reader.read(in));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
