package org.mainstay.systemtests.durability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A backup as a version would write it that has more migrations than there are today. */
final class BackupOfTheFuture {

    private BackupOfTheFuture() {}

    static byte[] of(byte[] backup) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (TarArchiveInputStream in =
                        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(backup)));
                TarArchiveOutputStream out = new TarArchiveOutputStream(new GZIPOutputStream(changed))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("manifest.json")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("\"schemaVersion\": *\\d+", "\"schemaVersion\": 9999")
                            .getBytes(StandardCharsets.UTF_8);
                    entry.setSize(content.length);
                }
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return changed.toByteArray();
    }
}
