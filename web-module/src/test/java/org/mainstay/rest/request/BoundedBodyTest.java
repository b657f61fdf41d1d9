package org.mainstay.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

class BoundedBodyTest {

    private static void assertRefused(InputStream body, ErrorCode code) {
        assertThatThrownBy(() -> BoundedBody.read(body))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void a_body_up_to_the_limit_is_read() {
        byte[] body = new byte[BoundedBody.LARGEST];

        assertThat(BoundedBody.read(new ByteArrayInputStream(body))).isEqualTo(body);
        assertRefused(new ByteArrayInputStream(new byte[BoundedBody.LARGEST + 1]), ErrorCode.REQUEST_TOO_LARGE);
    }

    @Test
    void a_body_that_breaks_off_is_no_fault_of_the_server() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws EOFException {
                throw new EOFException();
            }
        };

        assertRefused(cut, ErrorCode.MALFORMED_REQUEST);
    }
}
