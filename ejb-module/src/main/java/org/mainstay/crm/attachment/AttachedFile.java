package org.mainstay.crm.attachment;

import java.io.InputStream;
import java.util.function.Supplier;
import org.mainstay.platform.record.RecordView;

/**
 * An attachment and its bytes.
 *
 * @param length of the content in bytes
 * @param contentType as it was given, or null
 * @param content opens the bytes anew at each call; whoever opens them closes them
 */
public record AttachedFile(RecordView attachment, long length, String contentType, Supplier<InputStream> content) {}
