package org.kapfhir.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "{}\n", "ä \u20ac \ud83d\ude00 \u0000\n"})
    void comesOutAsItWentIn(String text) {
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Test
    void isShort() {
        String text = "{\"resourceType\":\"Parameters\"}\n".repeat(10_000);
        byte[] packed = PackedText.pack(text);
        assertThat(packed.length).isLessThan(text.length() / 10);
        assertThat(PackedText.unpack(packed)).isEqualTo(text);
    }

    @Test
    void saysThatItIsDamaged() {
        byte[] packed = PackedText.pack("some text that is long enough to be cut");
        assertThatThrownBy(() -> PackedText.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(UncheckedIOException.class);
    }
}
