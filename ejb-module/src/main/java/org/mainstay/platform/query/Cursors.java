package org.mainstay.platform.query;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.mainstay.platform.security.Secrets;

/**
 * Turns the position of a list into an opaque text and back. The text carries the values of the order's fields in the
 * last record, and a signature over them and over the query, so that it can neither be forged nor be used elsewhere.
 */
@Dependent
public class Cursors {

    private static final int SIGNATURE = 16;

    private final Secrets secrets;

    @Inject
    public Cursors(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The position behind that row.
     *
     * @param query its limit, if it has one, tells how many records are left behind the row
     */
    public String after(Query query, Row last) {
        List<Object> position = new ArrayList<>(last.position());
        if (query.limit() != Query.UNLIMITED) {
            position.add((long) query.limit());
        }
        byte[] body = CursorValues.write(position);
        byte[] cursor = Arrays.copyOf(signature(query, body), SIGNATURE + body.length);
        System.arraycopy(body, 0, cursor, SIGNATURE, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * The query at the position that the cursor tells.
     *
     * @throws BusinessException INVALID_CURSOR when it was not made for this query
     */
    public Query at(Query query, String cursor) {
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
            List<Object> position = CursorValues.read(body);
            int fields = query.order().size();
            Query rest = query.after(position.subList(0, fields));
            return position.size() == fields ? rest : rest.limit(((Long) position.get(fields)).intValue());
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** Over what the query finds and in which order; which fields it reads of that, and how many, may change. */
    private byte[] signature(Query query, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.get("cursor"), "HmacSHA256"));
            String list = String.join(
                    "|",
                    query.type().apiName(),
                    query.where().toString(),
                    query.order().toString(),
                    Boolean.toString(query.alsoDeleted()));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static BusinessException invalid() {
        return new BusinessException(
                ErrorCode.INVALID_CURSOR, "The cursor does not belong to this list with this filter and sort.");
    }
}
