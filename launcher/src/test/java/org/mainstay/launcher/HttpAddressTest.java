package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HttpAddressTest {

    @Test
    void a_taken_port_is_refused_and_a_free_one_not() throws Exception {
        HttpAddress address;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            address = new HttpAddress("127.0.0.1", other.getLocalPort());
            assertThatThrownBy(() -> address.refuseIfTaken("--port"))
                    .isInstanceOf(LaunchFailedException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("--port");
        }
        assertThatCode(() -> address.refuseIfTaken("--port")).doesNotThrowAnyException();
    }

    @Test
    void an_address_for_all_interfaces_is_reached_on_loopback() {
        assertThat(new HttpAddress("0.0.0.0", 80).url()).isEqualTo("http://127.0.0.1:80");
        assertThat(new HttpAddress("::", 80).url()).isEqualTo("http://[::1]:80");
        assertThat(new HttpAddress("fe80::1", 80).url()).isEqualTo("http://[fe80::1]:80");
        assertThat(new HttpAddress("10.0.0.1", 80).url()).isEqualTo("http://10.0.0.1:80");
    }
}
