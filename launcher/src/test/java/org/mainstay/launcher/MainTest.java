package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final int JAVA_8 = 52;

    @Test
    void java_8_can_load_the_entry_class() throws IOException {
        try (DataInputStream bytecode = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
            assertThat(bytecode.readInt()).isEqualTo(0xCAFEBABE);
            bytecode.readUnsignedShort(); // minor
            assertThat(bytecode.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "9", "11", "16"})
    void java_before_17_is_too_old(String version) {
        assertThat(Main.isTooOld(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25"})
    void java_17_and_later_will_do(String version) {
        assertThat(Main.isTooOld(version)).isFalse();
    }
}
