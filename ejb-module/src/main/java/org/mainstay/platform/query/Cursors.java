package org.mainstay.platform.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.ValueReader;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.platform.security.Secrets;

/**
 * Turns the position of a list into an opaque text and back. The text carries the values of the order's fields in the
 * last record, and a signature over them and over the query, so that it can neither be forged nor be used elsewhere.
 */
@Dependent
public class Cursors {

    private static final int SIGNATURE = 16;

    private final Secrets secrets;
    private final Registry registry;

    @Inject
    public Cursors(Secrets secrets, Registry registry) {
        this.secrets = secrets;
        this.registry = registry;
    }

    /** The position behind that record, which must have the fields of the order. */
    public String after(ListQuery query, FieldValues last) {
        ValueText values = new ValueText(registry.schema());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Order order : query.order()) {
                Object value = last.get(order.field());
                out.writeBoolean(value != null);
                if (value != null) {
                    byte[] text =
                            values.text(query.type(), order.field(), value).getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is written but memory
        }
        byte[] body = bytes.toByteArray();
        byte[] cursor = Arrays.copyOf(signature(query, body), SIGNATURE + body.length);
        System.arraycopy(body, 0, cursor, SIGNATURE, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The query at the position that the cursor tells.
     *
     * @throws BusinessException INVALID_CURSOR when it was not made for this query
     */
    public ListQuery at(ListQuery query, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < SIGNATURE) {
                throw invalid();
            }
            byte[] body = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
            byte[] signature = Arrays.copyOf(bytes, SIGNATURE);
            if (!MessageDigest.isEqual(signature, signature(query, body))) {
                throw invalid();
            }
            return new ListQuery(
                    query.type(), query.fields(), query.conditions(), query.order(), query.limit(), read(query, body));
        } catch (IllegalArgumentException | IOException e) {
            throw invalid();
        }
    }

    private List<Object> read(ListQuery query, byte[] body) throws IOException {
        ValueReader values = new ValueReader(registry.schema());
        List<Object> position = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            for (Order order : query.order()) {
                if (in.readBoolean()) {
                    String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                    position.add(values.read(query.type(), order.field(), text));
                } else {
                    position.add(null);
                }
            }
        }
        return position;
    }

    private byte[] signature(ListQuery query, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.get("cursor"), "HmacSHA256"));
            mac.update(query.type().apiName().getBytes(StandardCharsets.UTF_8));
            query.conditions().forEach(c -> mac.update(text("|" + c.field().name() + "=" + c.value())));
            query.order().forEach(o -> mac.update(text("|" + o.field().name() + o.descending())));
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BusinessException invalid() {
        return new BusinessException(
                ErrorCode.INVALID_CURSOR, "The cursor does not belong to this list with this filter and sort.");
    }
}
