package org.kapfhir.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "ä \u20ac \ud83d\ude00 \u0000"})
    void comeOutAsTheyWentIn(String line) {
        assertThat(PackedLines.unpack(pack(List.of(line)))).isEqualTo(line + "\n");
        assertThat(PackedLines.unpack(pack(List.of("first", line, line))))
                .isEqualTo("first\n" + line + "\n" + line + "\n");
    }

    @Test
    void mayBeNone() {
        assertThat(PackedLines.unpack(pack(List.of()))).isEmpty();
    }

    @Test
    void areShort() {
        String line = "{\"resourceType\":\"Parameters\"}";
        byte[] packed = pack(Collections.nCopies(10_000, line));
        assertThat(packed.length).isLessThan(line.length() * 1_000);
        assertThat(PackedLines.unpack(packed)).isEqualTo((line + "\n").repeat(10_000));
    }

    @Test
    void sayThatTheyAreDamaged() {
        byte[] packed = pack(List.of("some text that is long enough to be cut"));
        assertThatThrownBy(() -> PackedLines.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void areNotAddedToOncePacked() {
        try (PackedLines lines = new PackedLines()) {
            lines.bytes();
            assertThatThrownBy(() -> lines.add(new byte[] {'a'})).isInstanceOf(IllegalStateException.class);
        }
    }

    private static byte[] pack(List<String> texts) {
        try (PackedLines lines = new PackedLines()) {
            texts.forEach(text -> lines.add(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(lines.count()).isEqualTo(texts.size());
            return lines.bytes();
        }
    }
}
