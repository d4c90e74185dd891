package org.kapfhir.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.util.Date;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceSoundnessTest {
    private final FhirContext fhirContext = FhirContext.forR4Cached();
    private final ResourceSoundness soundness = new ResourceSoundness(fhirContext);

    private static Observation observation() {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.getCode().setText("weight");
        return observation;
    }

    private void assertSound(IBaseResource resource) {
        assertThatCode(() -> soundness.check(resource)).doesNotThrowAnyException();
    }

    private void assertUnsound(IBaseResource resource, String path) {
        assertThatThrownBy(() -> soundness.check(resource))
                .isInstanceOfSatisfying(
                        ResourceUnsound.class,
                        unsound -> org.assertj.core.api.Assertions.assertThat(
                                        unsound.findings().get(0).expression())
                                .isEqualTo(path));
    }

    @Test
    void wantsRequiredElementsAtEveryDepth() {
        assertSound(observation());
        assertUnsound(new Observation().setStatus(ObservationStatus.FINAL), "Observation.code");
        Observation withoutComponentCode = observation();
        withoutComponentCode.addComponent().setValue(new Quantity(1));
        assertUnsound(withoutComponentCode, "Observation.component.code");
        Patient patient = new Patient();
        patient.addExtension().setValue(new Quantity(1));
        assertUnsound(patient, "Patient.extension.url");
    }

    @Test
    void takesAReasonForAbsenceAsAValue() {
        Observation absent = new Observation();
        absent.getCode().setText("weight");
        absent.getStatusElement()
                .addExtension(
                        "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                        new org.hl7.fhir.r4.model.CodeType("unknown"));
        assertSound(absent);
    }

    @Test
    void looksIntoContainedResources() {
        Patient patient = new Patient();
        patient.addContained(
                new Observation().setStatus(ObservationStatus.FINAL).setId("#o"));
        assertUnsound(patient, "Patient.contained.code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "a\ud800b", "\udc00", "end\ud800"})
    void refusesWhatIsNoText(String text) {
        Patient patient = new Patient();
        patient.addName().setFamily(text);
        assertUnsound(patient, "Patient.name.family");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "line\nbreak\ttab", "\ud83d\ude42"})
    void takesWhatIsText(String text) {
        Patient patient = new Patient();
        patient.addName().setFamily(text);
        assertSound(patient);
    }

    @Test
    void refusesNumbersBeyondMeasurement() {
        assertSound(observation().setValue(new Quantity().setValue(new BigDecimal("1e99"))));
        assertUnsound(
                observation().setValue(new Quantity().setValue(new BigDecimal("1e100"))), "Observation.value.value");
        assertSound(observation().setValue(new Quantity().setValue(new BigDecimal("1e-100"))));
        assertUnsound(
                observation().setValue(new Quantity().setValue(new BigDecimal("1e-101"))), "Observation.value.value");
    }

    @Test
    void refusesTheYearZero() {
        assertSound(observation().setEffective(new DateTimeType("0001-01-01")));
        assertUnsound(observation().setEffective(new DateTimeType("0000-01-01")), "Observation.effective");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "2026-01",
                "2026-01-10",
                "2024-02-29",
                "2026-01-10T10:00Z",
                "2026-01-10T10:00:00Z",
                "2026-01-10T10:00:60Z",
                "2026-01-10T10:00:00.1+02:00",
                "2026-01-10T10:00:00.123456789-05:30"
            })
    void takesDatesAsFhirWritesThem(String date) {
        assertSound(readFromJson(date));
        assertSound(readFromXml(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1500-02-29",
                "1500-02-29T10:00:00Z",
                "2026-01-10 ",
                " 2026-01-10",
                "2026 ",
                "2026-01-10T10:00:00Z ",
                "2026-01-10T10:00:00",
                "2026-01-10T10:00:00.123",
                "+026-01-10",
                "\u0662026-01-10"
            })
    void refusesDatesThatAreNoneOrNotWrittenAsOne(String date) {
        assertUnsound(readFromJson(date), "Observation.effective");
        assertUnsound(readFromXml(date), "Observation.effective");
    }

    @Test
    void refusesSuchADateOfAnyType() {
        assertUnsound(new Patient().setBirthDateElement(new DateType("1500-02-29")), "Patient.birthDate");
        Observation issued = observation();
        issued.setIssuedElement(new InstantType("2026-01-10T10:00:00"));
        assertUnsound(issued, "Observation.issued");
    }

    @Test
    void takesTimesThatTheServerSets() {
        Observation issued = observation();
        issued.setIssued(new Date());
        issued.getMeta().setLastUpdated(new Date());
        assertSound(issued);
    }

    private Observation readFromJson(String date) {
        return fhirContext.newJsonParser().parseResource(Observation.class, """
                        {"resourceType": "Observation", "status": "final", "code": {"text": "weight"},
                         "effectiveDateTime": "%s"}
                        """.formatted(date));
    }

    private Observation readFromXml(String date) {
        return fhirContext.newXmlParser().parseResource(Observation.class, """
                        <Observation xmlns="http://hl7.org/fhir"><status value="final"/>
                          <code><text value="weight"/></code><effectiveDateTime value="%s"/></Observation>
                        """.formatted(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"a\" style=\"color:red\">text <a href=\"#x\">link</a></p>",
                "<a href=\"https://example.org/a?b=c\">a</a>",
                "<a href=\"Observation-1.html\">a</a>",
                "<img src=\"data:image/png;base64,AAAA\" alt=\"a\"/>",
                "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>"
            })
    void takesNarrativeForReading(String div) {
        assertSound(narrated(div));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p><b onclick=\"alert(1)\">a</b></p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\" JaVaScRiPt:alert(1)\">a</a>",
                "<a href=\"data:text/html,x\">a</a>",
                "<img src=\"https://example.org/track.png\"/>",
                "<iframe src=\"#\"></iframe>",
                "<form action=\"#\"><input name=\"a\"/></form>",
                "<style>p{}</style>"
            })
    void refusesNarrativeThatRuns(String div) {
        assertUnsound(narrated(div), "Patient.text.div");
    }

    private Patient narrated(String div) {
        Patient patient = new Patient();
        patient.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + div + "</div>");
        patient.getText().setStatusAsString("generated");
        return patient;
    }
}
