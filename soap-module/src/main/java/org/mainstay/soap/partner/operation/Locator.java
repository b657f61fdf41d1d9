package org.mainstay.soap.partner.operation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Where a query goes on: the query itself and the cursor of its next page, so that any node can go on with it at any
 * time. The cursor is signed and fits this query alone; who changes the rest asks for something else that is theirs to
 * ask for.
 *
 * @param size how many records all pages have
 */
record Locator(String soql, boolean alsoDeleted, String cursor, long size) {

    private static final String PREFIX = "01g";
    private static final char SEPARATOR = '\n';
    private static final int LONGEST = 400_000;

    String text() {
        String all = (alsoDeleted ? "A" : "") + size + SEPARATOR + cursor + SEPARATOR + soql;
        Deflater deflater = new Deflater();
        try {
            byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] small = new byte[bytes.length + 64];
            int length = deflater.deflate(small);
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(small, length));
        } finally {
            deflater.end();
        }
    }

    /** @throws BusinessException INVALID_CURSOR */
    static Locator read(String text) {
        if (!text.startsWith(PREFIX)) {
            throw invalid();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            byte[] bytes = new byte[LONGEST];
            int length = inflater.inflate(bytes);
            if (!inflater.finished()) {
                throw invalid();
            }
            String[] parts = new String(bytes, 0, length, StandardCharsets.UTF_8).split("\n", 3);
            boolean alsoDeleted = parts[0].startsWith("A");
            return new Locator(
                    parts[2], alsoDeleted, parts[1], Long.parseLong(parts[0].substring(alsoDeleted ? 1 : 0)));
        } catch (DataFormatException | RuntimeException e) {
            throw invalid();
        } finally {
            inflater.end();
        }
    }

    private static BusinessException invalid() {
        return new BusinessException(ErrorCode.INVALID_CURSOR, "invalid query locator");
    }
}
