package org.kapfhir.decisionsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;

/** What logic that was stored through the API may do, and what its author is told. */
class StoredLogicTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final GuideLogic LOGIC = GuideLogic.compile(GUIDE, FHIR);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String HEADER =
            "using FHIR version '4.0.1'\ninclude FHIRHelpers version '4.0.1' called FHIRHelpers\n";

    private final List<MetadataResource> definitions = new ArrayList<>();
    private final StoredLogic stored = new PublishedLogic(definitions).logic(LOGIC, GUIDE);

    @Test
    void findsIncludedLibrariesByNameAndVersion() {
        add("Answers", "1", "context Patient\ndefine \"Answer\": 41");
        add("Answers", "2", "context Patient\ndefine \"Answer\": 42");
        add("Asks", "1", "include Answers version '2' called A\ncontext Patient\ndefine \"X\": A.\"Answer\"");

        assertThat(value("Asks", "X")).isEqualTo(42);
    }

    @Test
    void readsTheGuidesLibrariesAndReplacesNoneOfThem() {
        add("KapConfig", "0.1.0", "context Patient\ndefine \"PHQ-9 remission\": 27");
        add(
                "Asks",
                "1",
                "include KapConfig version '0.1.0' called C\ncontext Patient\ndefine \"X\": C.\"PHQ-9 remission\"");

        assertThat((BigDecimal) value("Asks", "X")).isEqualByComparingTo("4");
    }

    @Test
    void readsTheRecordOfThePersonAndNobodyElses() {
        add("Asks", "1", "context Patient\ndefine \"X\": Count([Patient]) + Count([Condition])");

        assertThat(value("Asks", "X")).isEqualTo(3);
    }

    @Test
    void readsPlacesBesideTheRecord() {
        add("Asks", "1", "context Patient\ndefine \"X\": First([Location]).name.value");

        assertThat(value("Asks", "X")).isEqualTo("Ward 1");
    }

    /** A category that another's value set lists stands for itself: only our own stand for what is below them. */
    @Test
    void takesTheCodesOfAValueSetAsTheyStand() {
        ValueSet valueSet = new ValueSet();
        valueSet.setUrl("http://example.org/ValueSet/depression");
        valueSet.getExpansion().addContains().setSystem(ICD).setCode("F32");
        definitions.add(valueSet);
        add(
                "Asks",
                "1",
                "valueset \"D\": 'http://example.org/ValueSet/depression'\ncontext Patient\ndefine \"X\": [Condition: \"D\"] C return C.id.value");

        assertThat(value("Asks", "X")).isEqualTo(List.of("category"));
    }

    @Test
    void compilesAgainAfterAChangeAndNotBefore() {
        add("Asks", "1", "context Patient\ndefine \"X\": 1");
        LibraryLogic first = stored.library("http://example.org/Library/Asks");
        assertThat(stored.library("http://example.org/Library/Asks")).isSameAs(first);

        definitions.clear();
        add("Asks", "1", "context Patient\ndefine \"X\": 2");

        assertThat(value("Asks", "X")).isEqualTo(2);
    }

    @Test
    void saysWhatIsMissing() {
        assertUnusable("There is no Library http://example.org/Library/Asks");

        Library withoutCql = library("Asks", "1", "");
        withoutCql.setContent(null);
        definitions.add(withoutCql);
        assertUnusable("has no CQL");
    }

    @Test
    void saysThatALibraryHasNoName() {
        add("Asks", "1", "context Patient\ndefine \"X\": 1");
        ((Library) definitions.get(0)).setName(null);

        assertUnusable("The Library http://example.org/Library/Asks has no name");
    }

    @Test
    void saysWhereTheCqlIsWrong() {
        add("Asks", "1", "context Patient\ndefine \"X\": [Conditon]");

        assertUnusable("does not compile: line 5: ");
    }

    @Test
    void saysWhichLibraryOrValueSetIsNotThere() {
        add("Asks", "1", "include Missing version '1' called M\ncontext Patient\ndefine \"X\": M.\"Y\"");
        assertUnusable("Missing");

        definitions.clear();
        add(
                "Asks",
                "1",
                "valueset \"D\": 'http://example.org/none'\ncontext Patient\ndefine \"X\": [Condition: \"D\"]");
        assertUnusable("There is no ValueSet http://example.org/none");
    }

    @Test
    void refusesToReadEveryone() {
        add("Asks", "1", "context Unfiltered\ndefine \"X\": [Patient]");

        assertUnusable("outside the context Patient");
    }

    private void assertUnusable(String said) {
        assertThatThrownBy(() -> stored.library("http://example.org/Library/Asks"))
                .isInstanceOf(LogicUnusable.class)
                .hasMessageContaining(said);
    }

    private Object value(String library, String definition) {
        Object value = stored.library("http://example.org/Library/" + library)
                .over(record(), Map.of(), NOW, surroundings())
                .findings(List.of(definition))
                .get(definition)
                .value();
        if (value instanceof Iterable<?> several) {
            List<Object> list = new ArrayList<>();
            several.forEach(list::add);
            return list;
        }
        return value;
    }

    private static PatientRecord record() {
        Patient patient = new Patient();
        patient.setId("Patient/ana");
        List<Resource> resources = new ArrayList<>();
        Map.of("category", "F32", "leaf", "F32.1").forEach((id, code) -> {
            Condition condition = new Condition();
            condition.setId("Condition/" + id);
            condition.setCode(new CodeableConcept().addCoding(new Coding(ICD, code, null)));
            resources.add(condition);
        });
        return new PatientRecord(patient, resources);
    }

    private static Surroundings surroundings() {
        Location ward = new Location();
        ward.setName("Ward 1").setId("Location/ward");
        return type -> "Location".equals(type) ? List.of(ward) : List.of();
    }

    /** What was added last is found first. */
    private void add(String name, String version, String cql) {
        definitions.add(0, library(name, version, cql));
    }

    private static Library library(String name, String version, String cql) {
        Library library = new Library();
        library.setUrl("http://example.org/Library/" + name).setName(name).setVersion(version);
        library.addContent()
                .setContentType("text/cql")
                .setData(("library " + name + " version '" + version + "'\n" + HEADER + cql)
                        .getBytes(StandardCharsets.UTF_8));
        return library;
    }
}
