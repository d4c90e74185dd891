package org.kapfhir.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound text passes, and everything beside it does not. */
class BodyTextTest {

    private static void read(BodyText text, byte... bytes) {
        for (byte next : bytes) {
            text.accept(next);
        }
        text.end();
    }

    private static void read(BodyText text, String body) {
        read(text, body.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class Utf8 {
        @ParameterizedTest
        @ValueSource(
                strings = {"", "41", "c2a9", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080", "f48fbfbf"})
        void passes(String hex) {
            assertThatCode(() -> read(new Utf8Text(), HexFormat.of().parseHex(hex)))
                    .doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "80",
                    "c0af",
                    "c1bf",
                    "c2",
                    "c241",
                    "e09fbf",
                    "e0a0",
                    "eda080",
                    "f08fbfbf",
                    "f4908080",
                    "f5808080",
                    "ff",
                    "e2828041ff"
                })
        void isRefused(String hex) {
            assertThatThrownBy(() -> read(new Utf8Text(), HexFormat.of().parseHex(hex)))
                    .isInstanceOf(BodyRefused.class)
                    .hasMessageContaining("UTF-8");
        }
    }

    @Nested
    class Json {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"a\":1,\"b\":{\"a\":2},\"c\":[{\"a\":1},{\"a\":1}]}",
                    "{\"a\":\"a\",\"b\":\"a\"}",
                    "{\"a\":\":\",\"b\":\"\\\":\\\"a\\\":\"}",
                    "[1,2,3]"
                })
        void passes(String json) {
            assertThatCode(() -> read(new JsonText(), json)).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"x\":{\"b\":1,\"c\":{},\"b\":2}}", "[{\"a\":[{}],\"a\" : 1}]"})
        void isRefusedWithAKeyTwice(String json) {
            assertThatThrownBy(() -> read(new JsonText(), json)).hasMessageContaining("twice");
        }

        @Test
        void isRefusedWhenNestedTooDeep() {
            assertThatCode(() -> read(new JsonText(), "[".repeat(200))).doesNotThrowAnyException();
            assertThatThrownBy(() -> read(new JsonText(), "[".repeat(201))).hasMessageContaining("nested");
        }
    }

    @Nested
    class Xml {
        private static final String OPEN = "<Patient xmlns=\"http://hl7.org/fhir\">";

        @Test
        void passes() {
            String siblings = "<name><family value=\"a/>b\"/></name><!-- <a> -->".repeat(1000);
            assertThatCode(() -> read(new XmlText(), "<?xml version=\"1.0\"?>" + OPEN + siblings + "</Patient>"))
                    .doesNotThrowAnyException();
        }

        @Test
        void isRefusedWhenNestedTooDeep() {
            assertThatCode(() -> read(new XmlText(), OPEN + "<extension url=\"a\">".repeat(199)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> read(new XmlText(), OPEN + "<extension url=\"a\">".repeat(200)))
                    .hasMessageContaining("nested");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<Patient/>", "<Patient xmlns=\"http://hl7.org/fhir/other\"/>"})
        void isRefusedWithAnotherNamespace(String xml) {
            assertThatThrownBy(() -> read(new XmlText(), xml)).hasMessageContaining("namespace");
        }

        @Test
        void isRefusedWithADocumentType() {
            assertThatThrownBy(() -> read(new XmlText(), "<!DOCTYPE p>" + OPEN)).hasMessageContaining("document type");
        }
    }
}
