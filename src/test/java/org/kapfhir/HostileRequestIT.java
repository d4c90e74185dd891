package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.RawHttp;
import org.kapfhir.harness.RawHttp.RawAnswer;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever bytes are sent: a 4xx that says what to change and nothing about the inside, soon, and the server goes on. */
@WithRunningServer
class HostileRequestIT {
    private static final String JSON = "\nContent-Type: application/fhir+json";
    private static final String XML = "\nContent-Type: application/fhir+xml";

    @Autowired
    private FhirEndpoint server;

    private RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(server.url(), server.authorization());
    }

    /**
     * What is sent, and what may come back.
     *
     * @param row of the conformance list, with what is tried
     */
    @SuppressWarnings("ArrayRecordComponent") // Sent once and never compared.
    private record Hostile(String row, String head, byte[] body, List<Integer> statuses) {
        static Hostile get(String row, String path, Integer... statuses) {
            return new Hostile(row, "GET /fhir/" + path + " HTTP/1.1", new byte[0], Arrays.asList(statuses));
        }

        static Hostile post(String row, String path, String type, String body, Integer... statuses) {
            return of(row, "POST /fhir/" + path + " HTTP/1.1" + type, body.getBytes(StandardCharsets.UTF_8), statuses);
        }

        static Hostile of(String row, String head, byte[] body, Integer... statuses) {
            return new Hostile(row, head, body, Arrays.asList(statuses));
        }

        @Override
        public String toString() {
            return row;
        }
    }

    private static List<Hostile> hostileRequests() {
        String observation = "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},%s}";
        return List.of(
                Hostile.post(
                        "7.1 external entity",
                        "Patient",
                        XML,
                        "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Patient"
                                + " xmlns=\"http://hl7.org/fhir\"><name><family value=\"&x;\"/></name></Patient>",
                        400),
                Hostile.post(
                        "7.1 external DTD",
                        "Patient",
                        XML,
                        "<?xml version=\"1.0\"?><!DOCTYPE p SYSTEM \"http://localhost:1/x.dtd\"><Patient"
                                + " xmlns=\"http://hl7.org/fhir\"/>",
                        400),
                Hostile.post(
                        "7.1 inclusion",
                        "Patient",
                        XML,
                        "<Patient xmlns=\"http://hl7.org/fhir\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include"
                                + " href=\"file:///etc/passwd\" parse=\"text\"/></Patient>",
                        400),
                Hostile.post("7.2 entities of entities", "Patient", XML, billionLaughs(), 400),
                Hostile.post("7.3 JSON 20,000 deep", "Patient", JSON, "{\"a\":".repeat(20_000), 400),
                Hostile.post(
                        "7.3 JSON arrays 20,000 deep",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"name\":" + "[".repeat(20_000),
                        400),
                Hostile.post(
                        "7.3 extensions 900 deep",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\"," + "\"extension\":[{\"url\":\"a\",".repeat(900)
                                + "\"valueBoolean\":true" + "}]".repeat(900) + "}",
                        400,
                        422),
                Hostile.post(
                        "7.3 XML 20,000 deep",
                        "Patient",
                        XML,
                        "<Patient xmlns=\"http://hl7.org/fhir\">" + "<extension url=\"a\">".repeat(20_000)
                                + "</extension>".repeat(20_000) + "</Patient>",
                        400),
                Hostile.post(
                        "7.4 a number with a large exponent",
                        "Observation",
                        JSON,
                        observation.formatted("\"valueQuantity\":{\"value\":1e999999999}"),
                        400),
                Hostile.post(
                        "7.4 a number with three digits of exponent",
                        "Observation",
                        JSON,
                        observation.formatted("\"valueQuantity\":{\"value\":1e400}"),
                        400,
                        422),
                Hostile.post(
                        "7.4 a number of 100,000 digits",
                        "Observation",
                        JSON,
                        observation.formatted("\"valueQuantity\":{\"value\":" + "9".repeat(100_000) + "}"),
                        400,
                        422),
                Hostile.post(
                        "7.4 a number as text with a large exponent",
                        "Observation",
                        JSON,
                        observation.formatted("\"valueQuantity\":{\"value\":\"1e999999999\"}"),
                        400,
                        422),
                Hostile.post(
                        "7.4 a large exponent in XML",
                        "Observation",
                        XML,
                        "<Observation xmlns=\"http://hl7.org/fhir\"><status value=\"final\"/><code><text"
                                + " value=\"x\"/></code><valueQuantity><value value=\"1e999999999\"/></valueQuantity></Observation>",
                        400,
                        422),
                Hostile.get("7.4 a large exponent in a search", "Observation?value-quantity=1e999999999", 400),
                Hostile.get("7.4 a large exponent among others", "Observation?value-quantity=5,gt1e99999%7C%7Cmg", 400),
                Hostile.post(
                        "7.4 a large exponent in a search by POST",
                        "Observation/_search",
                        "\nContent-Type: application/x-www-form-urlencoded",
                        "value-quantity=1e999999999",
                        400),
                Hostile.get(
                        "7.4 a large exponent in a chain",
                        "Observation?subject:Patient._has:Observation:patient:value-quantity=1e999999999",
                        400),
                Hostile.of(
                        "7.5 a body over the limit",
                        "POST /fhir/Patient HTTP/1.1" + JSON,
                        new byte[105_000_000],
                        400,
                        413),
                Hostile.of(
                        "7.6 a broken gzip stream",
                        "POST /fhir/Patient HTTP/1.1" + JSON + "\nContent-Encoding: gzip",
                        new byte[] {31, -117, 8, 0, 1, 2, 3},
                        400),
                Hostile.of(
                        "7.6 no gzip at all",
                        "POST /fhir/Patient HTTP/1.1" + JSON + "\nContent-Encoding: gzip",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        400),
                Hostile.of(
                        "7.6 gzip that opens to more than the limit",
                        "POST /fhir/Patient HTTP/1.1" + JSON + "\nContent-Encoding: gzip",
                        packedZeros(120_000_000),
                        400,
                        413),
                Hostile.of(
                        "7.6 an unknown packing",
                        "POST /fhir/Patient HTTP/1.1" + JSON + "\nContent-Encoding: br",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        415),
                Hostile.get("7.7 line break in the path", "Patient/%0d%0aX-Injected:1", 400, 404),
                Hostile.of(
                        "7.7 line break in a header",
                        "PUT /fhir/Patient/x HTTP/1.1" + JSON + "\nIf-None-Exist: a%0d%0aX-Injected: 1",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        400),
                Hostile.get("7.8 backtracking in a filter", "Patient?_filter=" + "(".repeat(2_000), 400),
                Hostile.get("7.8 a long value", "Patient?name:contains=" + "a".repeat(5_000), 400, 405),
                Hostile.post(
                        "7.8 40,000 alternatives",
                        "Patient/_search",
                        "\nContent-Type: application/x-www-form-urlencoded",
                        "name=" + "a,".repeat(40_000) + "a",
                        400),
                Hostile.post(
                        "7.8 20,000 ids",
                        "Patient/_search",
                        "\nContent-Type: application/x-www-form-urlencoded",
                        "_id=" + "a,".repeat(20_000) + "a",
                        400),
                Hostile.get("7.10 a path with a broken percent sign", "Patient/%zz", 400, 404),
                Hostile.get("7.10 a query with a broken percent sign", "Patient?name=%zz", 400),
                Hostile.get("7.10 a slash in disguise", "Patient/a%2fb", 400, 404),
                Hostile.get("7.10 a zero byte in the path", "Patient/a%00b", 400, 404),
                Hostile.get("7.10 a zero byte in the query", "Patient?name=a%00b", 400),
                Hostile.get("7.10 a raw bracket", "Patient?name=[", 400),
                Hostile.of("7.10 a path outside", "GET /nothing/here HTTP/1.1", new byte[0], 404),
                Hostile.of("7.10 the error page itself", "GET /error HTTP/1.1", new byte[0], 403, 404),
                Hostile.of("7.10 a method that FHIR has not", "TRACE /fhir/Patient HTTP/1.1", new byte[0], 400, 405),
                Hostile.of("7.10 a method that nobody has", "FOO /fhir/Patient HTTP/1.1", new byte[0], 400, 405, 501),
                Hostile.of(
                        "7.10 an unknown character set",
                        "POST /fhir/Patient HTTP/1.1\nContent-Type: application/fhir+json; charset=klingon",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        415),
                Hostile.of(
                        "7.10 an unknown media type",
                        "POST /fhir/Patient HTTP/1.1\nContent-Type: image/png",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        400,
                        415),
                Hostile.of(
                        "7.10 a version that is no number",
                        "PUT /fhir/Patient/x HTTP/1.1" + JSON + "\nIf-Match: garbage",
                        "{\"resourceType\":\"Patient\",\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                        400,
                        412),
                Hostile.get("7.10 a comparison of nothing", "Patient/x/$diff", 400, 404),
                Hostile.get("7.10 an expansion of no number", "ValueSet/$expand?url=x&count=abc", 400),
                Hostile.get("7.11 a format that is not offered", "metadata?_format=zzz", 400, 406),
                Hostile.of(
                        "7.12 an unknown parameter, strictly",
                        "GET /fhir/Patient?nmae=x HTTP/1.1\nPrefer: handling=strict",
                        new byte[0],
                        400),
                Hostile.get("7.13 a negative page", "Patient?_count=-1", 400),
                Hostile.get("7.13 a page that is no number", "Patient?_count=abc", 400),
                Hostile.get("7.13 a negative offset", "Patient?_offset=-1", 400),
                Hostile.get("7.13 an unknown order", "Patient?_sort=zzz", 400),
                Hostile.get("7.13 an unknown inclusion", "Patient?_include=zzz", 400),
                Hostile.get("7.13 an unknown summary", "Patient?_summary=zzz", 400),
                Hostile.get("7.13 an unknown total", "Patient?_total=zzz", 400),
                Hostile.get("7.13 unknown elements", "Patient?_elements=zzz", 400),
                Hostile.get("7.13 an unknown modifier", "Patient?name:zzz=1", 400),
                Hostile.get("7.13 a date that is none", "Patient?birthdate=yesterday", 400),
                Hostile.get("7.13 a number that is none", "Observation?value-quantity=abc", 400),
                Hostile.post(
                        "7.20 an unknown element",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"colour\":\"red\"}",
                        400,
                        422),
                Hostile.post(
                        "7.20 text for an object",
                        "Observation",
                        JSON,
                        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":\"x\"}",
                        400,
                        422),
                Hostile.post(
                        "7.20 an object for text",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"gender\":{\"a\":1}}",
                        400,
                        422),
                Hostile.post(
                        "7.20 text for a list",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"name\":\"x\"}",
                        400,
                        422),
                Hostile.post(
                        "7.20 two values of a choice",
                        "Observation",
                        JSON,
                        observation.formatted("\"valueString\":\"a\",\"valueInteger\":1"),
                        400,
                        422),
                Hostile.post(
                        "7.20 the same key twice",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"gender\":\"male\",\"gender\":\"female\"}",
                        400,
                        422),
                Hostile.post(
                        "7.20 an extension without an address",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"extension\":[{\"valueString\":\"a\"}]}",
                        400,
                        422),
                Hostile.post(
                        "7.20 a code that there is not",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"gender\":\"purple\"}",
                        400,
                        422),
                Hostile.post(
                        "7.20 an integer out of range",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":99999999999999}",
                        400,
                        422),
                Hostile.post(
                        "7.20 XML of another namespace",
                        "Patient",
                        XML,
                        "<Patient xmlns=\"http://example.org\"/>",
                        400,
                        422),
                Hostile.post(
                        "7.20 a required element is missing",
                        "Observation",
                        JSON,
                        "{\"resourceType\":\"Observation\"}",
                        400,
                        422),
                Hostile.post(
                        "7.20 a zero character",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"a\\u0000b\"}]}",
                        400,
                        422),
                Hostile.post(
                        "7.20 half a character",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"a\\ud800b\"}]}",
                        400,
                        422),
                Hostile.of(
                        "7.20 bytes that are no UTF-8",
                        "POST /fhir/Patient HTTP/1.1" + JSON,
                        "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"\u00ff\u00fe\"}]}"
                                .getBytes(StandardCharsets.ISO_8859_1),
                        400,
                        422),
                Hostile.post(
                        "7.11 a script in the narrative",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><script>alert(1)</script></div>\"}}",
                        400,
                        422),
                Hostile.post(
                        "7.11 an event handler in the narrative",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><p onclick=\\\"alert(1)\\\">a</p></div>\"}}",
                        400,
                        422),
                Hostile.post(
                        "7.20 year 0",
                        "Observation",
                        JSON,
                        observation.formatted("\"effectiveDateTime\":\"0000-01-01\""),
                        400,
                        422),
                Hostile.post(
                        "7.20 a leap day that the calendar does not have",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"birthDate\":\"1500-02-29\"}",
                        422),
                Hostile.post(
                        "7.20 a date with a space behind it",
                        "Observation",
                        JSON,
                        observation.formatted("\"effectiveDateTime\":\"2026-01-10 \""),
                        422),
                Hostile.post(
                        "7.20 a time without its offset",
                        "Observation",
                        JSON,
                        observation.formatted("\"effectiveDateTime\":\"2026-01-10T10:00:00\""),
                        422),
                Hostile.post(
                        "7.20 an identifier of 5,000 characters",
                        "Patient",
                        JSON,
                        "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"urn:x\",\"value\":\""
                                + "a".repeat(5_000) + "\"}]}",
                        201,
                        400,
                        422),
                Hostile.post(
                        "7.20 a Bundle without a type",
                        "",
                        JSON,
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"},\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}]}",
                        400,
                        422),
                Hostile.post(
                        "7.20 an entry without an address",
                        "",
                        JSON,
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"},\"request\":{\"method\":\"POST\"}}]}",
                        400,
                        422),
                Hostile.post(
                        "7.20 an entry of another type than its address",
                        "",
                        JSON,
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}]}",
                        400,
                        422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileRequests")
    void refusesWhatItCannotTake(Hostile hostile) {
        RawAnswer answer = raw.send(hostile.head(), hostile.body());

        assertThat(answer.status()).as(answer.body()).isIn(hostile.statuses());
        if (answer.status() >= 400) {
            assertThat(answer.body())
                    .contains("OperationOutcome", "/CodeSystem/kap-error", "severity", "diagnostics")
                    .doesNotContain("Exception", "ca.uhn", "java.", "HAPI-", "insert into", "root:", "Tomcat");
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/fhir+");
        }
        assertThat(answer.header("X-Injected")).isEmpty();
        assertThat(raw.send("GET /fhir/metadata?_summary=true HTTP/1.1", new byte[0])
                        .status())
                .as("the next request")
                .isEqualTo(200);
    }

    private static String billionLaughs() {
        StringBuilder declarations = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 20; level++) {
            declarations.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE p [" + declarations
                + "]><Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&a19;\"/></name></Patient>";
    }

    private static byte[] packedZeros(int size) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(new byte[size]);
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
