package org.kapfhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.shared.ErrorCode;

/** A body of a few characters cannot fill the memory, and a long one is read no further than it may be. */
class GuardedBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":1e9999}", "[-1.5E+99999]", "{\"a\":\"\\\"\",\"b\":0.1e-1000}", "1e0999999999"})
    void refusesANumberOfTooManyDigits(String json) {
        assertThatThrownBy(() -> read(json, 1000))
                .isInstanceOfSatisfying(
                        BodyRefused.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":1.5e-10,\"b\":2E+3}",
                "{\"text\":\"1e9999999\"}",
                "{\"text\":\"say \\\"1e9999999\\\"\"}",
                "{\"id\":\"0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0\",\"true\":true,\"n\":12345678901}",
                "<value value=\"5e10\"/>"
            })
    void letsEverythingElsePass(String json) throws IOException {
        assertThat(read(json, 1000)).isEqualTo(json);
    }

    @Test
    void readsNoFurtherThanItMay() throws IOException {
        assertThat(read("0123456789", 10)).hasSize(10);
        assertThatThrownBy(() -> read("0123456789x", 10))
                .isInstanceOfSatisfying(
                        BodyRefused.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.TOO_LARGE));
    }

    private static String read(String json, int most) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (GuardedBody body = new GuardedBody(new ByteArrayInputStream(bytes), most, new JsonText())) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
