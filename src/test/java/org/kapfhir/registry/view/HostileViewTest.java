package org.kapfhir.registry.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A view that would exhaust the server is refused or given up, and says so. */
class HostileViewTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ViewDefinitionReader READER = new ViewDefinitionReader(FHIR);
    private static final ViewCompiler COMPILER =
            new ViewCompiler(FHIR, new ViewLimits(50_000, 1000, Duration.ofMinutes(5)), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.given.where(matches('(a+)+$')).exists()",
                "name.given.first().replaceMatches('(a|aa)+$', '')",
                "name.given.first().replace('a', 'aa')",
                "name.given.select($this & $this)",
                "name.given.combine(name.given)",
                "name.repeat($this)",
                "descendants().count()",
                "children().count()",
                "name.given.aggregate($total & $this)",
                "managingOrganization.resolve().exists()",
                "maritalStatus.memberOf('http://example.org/vs')",
                "conformsTo('http://example.org/profile')",
                "name.trace('x').exists()",
                "today()",
                "now()",
                "multipleBirth.ofType(integer).power(1000000)",
                "multipleBirth.ofType(integer).round(1000000000)",
                "birthDate.lowBoundary(1000000000)",
                "birthDate.lowBoundary(multipleBirth.ofType(integer))",
                "(1 | 2 | 3).where((1 | 2 | 3).exists($this > 1)).exists()",
                "%terminologies.exists()",
                "%nobody",
                "name[0].family[0] = 'F0'",
                "2 - -5 - 1 = 6",
                "-1 + 2 > 0",
                "name.nonsense()",
                "nonsense",
                "name..given",
                "(",
                "@@"
            })
    void refusesWhatAPathMayNotSay(String path) {
        assertThatExceptionOfType(ViewInvalid.class)
                .isThrownBy(() -> COMPILER.compile(READER.read(view(path))))
                .satisfies(refused -> {
                    assertThat(refused.errorCode()).isEqualTo(ErrorCode.VIEW_INVALID);
                    assertThat(refused.findings().get(0).expression()).startsWith("select[0].column[0]");
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longPaths")
    void refusesWhatExhaustsTheParser(String name, String path) {
        assertThatExceptionOfType(ViewInvalid.class).isThrownBy(() -> COMPILER.compile(READER.read(view(path))));
    }

    static Stream<Object[]> longPaths() {
        return Stream.of(
                new Object[] {"brackets", "(".repeat(2000) + "1" + ")".repeat(2000)},
                new Object[] {"brackets on nothing", "(".repeat(3000)},
                new Object[] {"indexes", "name" + "[0".repeat(500) + "]".repeat(500)},
                new Object[] {"points", "name" + ".first()".repeat(310)},
                new Object[] {"additions", "1" + "+1".repeat(310)},
                new Object[] {"signs", "-".repeat(2000) + "1"},
                new Object[] {"words", "gender" + " in gender".repeat(300)},
                new Object[] {"characters", "'" + "a".repeat(5000) + "'"});
    }

    /** The largest path that is let through is parsed, checked and evaluated on a small stack. */
    @ParameterizedTest
    @ValueSource(strings = {"name.where(true)", "1"})
    void takesTheLongestPathThatItPermits(String start) throws InterruptedException {
        String longest =
                start.equals("1") ? "1" + "+1".repeat(290) + " > 0" : start + ".first()".repeat(290) + ".exists()";
        Throwable[] failure = new Throwable[1];
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        assertThat(COMPILER.compile(READER.read(view(longest))).of(person(3)))
                                .hasSize(1);
                    } catch (Throwable e) {
                        failure[0] = e;
                    }
                },
                "small stack",
                512 * 1024);
        small.start();
        small.join();

        assertThat(failure[0]).isNull();
    }

    @Test
    void givesUpOnConditionsWithinConditions() {
        String path = "name.where(%resource.name.where(%resource.name.where(%resource.name.where("
                + "given.exists()).exists()).exists()).exists()).exists()";

        assertGivenUp(view(path), 50);
        assertThat(COMPILER.compile(READER.read(view(path))).of(person(3))).hasSize(1);
    }

    /** Each compares every value with every other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.family.distinct().count()",
                "name.distinct().count()",
                "name.family.isDistinct()",
                "name.family.subsetOf(name.family)",
                "name.family.supersetOf(name.family)",
                "name.family.intersect(name.family).count()",
                "name.family.exclude(name.family).count()",
                "(name.family | id).count()",
                "name.family in name.family",
                "name.family contains name.family",
                "name.family ~ name.family",
                "name.family !~ name.family",
                "(name = name) and (name = name) and (name = name) and (name = name) and (name = name) and (name = name)"
            })
    void givesUpOnComparisonsThatMultiply(String path) {
        assertGivenUp(view(path), 2000);
        assertThat(COMPILER.compile(READER.read(view(path))).of(person(3))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$this & $this & $this & $this & $this & $this & $this & $this",
                "$this + $this + $this + $this + $this + $this + $this + $this",
                "%resource.name.given.join($this)"
            })
    void givesUpOnTextThatMultipliesOnTheWay(String path) {
        assertGivenUp(nested(path, "name.first().family"), 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$this * $this * $this * $this", "$this * 1.00001 * $this"})
    void givesUpOnNumbersThatMultiply(String path) {
        assertGivenUp(nested(path, "'12345.6789'.toDecimal()"), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.first().family.toDecimal()",
                "name.first().family.toDecimal() + 1",
                "name.first().family.toDecimal().round(0)",
                "name.first().family.toDecimal().toString()",
                "extension('x').value.ofType(decimal)",
                "extension('x').value.ofType(decimal) + 1",
                "extension('x').value.ofType(decimal).round(0)",
                "extension('x').value.ofType(Quantity).toString()"
            })
    void givesUpOnNumbersOfMoreDigitsThanFit(String path) {
        Patient person = person(1);
        person.getName().get(0).setFamily("1e999999999");
        person.addExtension("x", new DecimalType("1e999999999"));
        person.addExtension(
                "x", new Quantity().setValue(new BigDecimal("1e999999999")).setSystem("http://unitsofmeasure.org"));

        assertThatExceptionOfType(ViewTooCostly.class)
                .isThrownBy(() -> COMPILER.compile(READER.read(view(path))).of(person));
    }

    /** Each selection computes with what the one around it has made. */
    private static ObjectNode nested(String path, String start) {
        ObjectNode view = view("id");
        ObjectNode selection = ((ArrayNode) view.get("select")).addObject().put("forEach", start);
        for (int i = 0; i < 12; i++) {
            selection = selection.putArray("select").addObject().put("forEach", path);
        }
        selection
                .putArray("column")
                .addObject()
                .put("name", "grown")
                .put("path", path.contains("*") ? "$this > 0" : "$this.length()");
        return view;
    }

    @Test
    void givesUpOnRowsThatMultiply() {
        ObjectNode view = view("id");
        ArrayNode selections = (ArrayNode) view.get("select");
        for (int i = 0; i < 5; i++) {
            ObjectNode selection = selections.addObject().put("forEach", "name");
            selection.putArray("column").addObject().put("name", "family" + i).put("path", "family");
        }

        assertGivenUp(view, 50);
        assertThat(COMPILER.compile(READER.read(view)).of(person(2))).hasSize(32);
    }

    @Test
    void givesUpOnTextThatMultiplies() {
        ObjectNode view = view("id");
        view.putArray("constant").addObject().put("name", "long").put("valueString", "a".repeat(1000));
        String doubled = IntStream.range(0, 240).mapToObj(i -> "%long").collect(Collectors.joining("&"));
        ObjectNode selection = ((ArrayNode) view.get("select")).addObject().put("forEach", "name");
        selection.putArray("column").addObject().put("name", "text").put("path", doubled);

        assertGivenUp(view, 100);
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        Instant start = Instant.parse("2026-11-01T12:00:00Z");
        Instant[] now = {start};
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        ViewRows rows = new ViewCompiler(FHIR, new ViewLimits(50_000, 1000, Duration.ofSeconds(30)), clock)
                .compile(READER.read(view("id")));

        assertThat(rows.of(person(1))).hasSize(1);
        now[0] = start.plusSeconds(31);
        assertThatExceptionOfType(ViewTooCostly.class).isThrownBy(() -> rows.of(person(1)));
    }

    @Test
    void refusesSelectionsWithoutEnd() {
        ObjectNode deep = view("id");
        ObjectNode inner = (ObjectNode) deep.get("select").get(0);
        for (int i = 0; i < 40; i++) {
            inner = inner.putArray("select").addObject();
        }
        ObjectNode wide = view("id");
        ArrayNode columns = (ArrayNode) wide.get("select").get(0).get("column");
        IntStream.range(0, 2000)
                .forEach(i -> columns.addObject().put("name", "c" + i).put("path", "id"));

        for (ObjectNode view : List.of(deep, wide)) {
            assertThatExceptionOfType(ViewInvalid.class).isThrownBy(() -> READER.read(view));
        }
    }

    @Test
    void repeatsNothingOfTheRecordInItsRefusal() {
        Patient person = person(2);
        person.getName().get(0).setFamily("Secret");
        ViewRows rows = COMPILER.compile(READER.read(view("name.family")));

        assertThatThrownBy(() -> rows.of(person))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.getMessage())
                                .contains("several values")
                                .doesNotContain("Secret"));
    }

    private static void assertGivenUp(JsonNode view, int names) {
        ViewRows rows = COMPILER.compile(READER.read(view));
        assertThatExceptionOfType(ViewTooCostly.class)
                .isThrownBy(() -> rows.of(person(names)))
                .satisfies(refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.VIEW_TOO_COSTLY));
    }

    /** Of patients, with one column. */
    static ObjectNode view(String path) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("resourceType", "ViewDefinition").put("resource", "Patient");
        view.putArray("select")
                .addObject()
                .putArray("column")
                .addObject()
                .put("name", "column")
                .put("path", path);
        return view;
    }

    private static Patient person(int names) {
        Patient person = new Patient();
        person.setId("Patient/p");
        IntStream.range(0, names)
                .forEach(i -> person.addName().setFamily("F" + i).addGiven("a".repeat(30) + "!"));
        return person;
    }
}
