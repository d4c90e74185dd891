package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.VitalsRow;

/** A record that is not as we would write it must neither make a write fail nor count for what it is not. */
class FurtherExtractorsTest {
    private static final String EXTENSIONS = "https://kapfhir.org/ig/StructureDefinition/";
    private static final Origin ORIGIN = new Origin("x", 1, 0);
    private final VitalsExtractor vitals = new VitalsExtractor(ZoneOffset.UTC);
    private final BackgroundExtractor background = new BackgroundExtractor(
            BackgroundCodes.of(GuidePackage.fromClasspath(FhirContext.forR4Cached())), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "123456789012", "0.00000000000000000000000000000000000000000001"})
    void leavesOpenAPressureBeyondAnyPerson(String value) {
        Observation reading = reading();
        ((Quantity) reading.getComponentFirstRep().getValue()).setValue(new BigDecimal(value));

        assertThat(row(reading).systolicMmHg()).isNull();
        assertThat(row(reading).diastolicMmHg()).isEqualByComparingTo("80");
    }

    @Test
    void leavesOpenAPressureInAUnitThatIsNone() {
        Observation reading = reading();
        ((Quantity) reading.getComponentFirstRep().getValue()).setCode("mg");

        assertThat(row(reading).systolicMmHg()).isNull();
    }

    @Test
    void takesTheFirstOfRepeatedMonitoringPointsAndNoneThatIsNoCode() {
        Observation reading = reading();
        reading.addExtension(EXTENSIONS + "kap-monitoring-point", new CodeType("before-dose"));
        reading.addExtension(EXTENSIONS + "kap-monitoring-point", new CodeType("additional"));
        assertThat(row(reading).monitoringPoint()).isEqualTo("before-dose");

        Observation other = reading();
        other.addExtension(EXTENSIONS + "kap-monitoring-point", new Coding());
        assertThat(row(other).monitoringPoint()).isNull();
        Observation nul = reading();
        nul.addExtension(EXTENSIONS + "kap-monitoring-point", new CodeType("a\0b"));
        assertThat(row(nul).monitoringPoint()).isNull();
    }

    @Test
    void passesOverReadingsThatAreNotFinal() {
        for (ObservationStatus status : List.of(ObservationStatus.PRELIMINARY, ObservationStatus.ENTEREDINERROR)) {
            assertThat(vitals.rows(reading().setStatus(status), ORIGIN)).isEmpty();
        }
    }

    @Test
    void readsATrialWithRepeatedJudgments() {
        MedicationStatement trial = trial();
        trial.addExtension(EXTENSIONS + "kap-trial-outcome", new CodeType("no-response"));
        trial.addExtension(EXTENSIONS + "kap-trial-outcome", new CodeType("response"));
        assertThat(background.rows(trial, ORIGIN)).hasSize(1);

        MedicationStatement other = trial();
        other.addExtension(EXTENSIONS + "kap-trial-outcome", new Coding());
        assertThat(background.rows(other, ORIGIN)).isEmpty();
    }

    @Test
    void passesOverAnAssessmentWhoseCriterionSaysNothing() {
        RiskAssessment assessment = new RiskAssessment();
        assessment.setStatus(RiskAssessmentStatus.FINAL);
        assessment.setSubject(new Reference("Patient/ana"));
        assessment.setOccurrence(new DateTimeType("2026-01-01"));
        assessment.addExtension(new Extension(EXTENSIONS + "kap-assessed-criterion"));
        Extension criterion = new Extension(EXTENSIONS + "kap-assessed-criterion");
        criterion.addExtension("code", new StringType("treatment-resistance"));
        assessment.addExtension(criterion);

        assertThat(background.rows(assessment, ORIGIN)).isEmpty();
    }

    private VitalsRow row(Observation reading) {
        return (VitalsRow) vitals.rows(reading, ORIGIN).get(0);
    }

    private static Observation reading() {
        Observation reading = new Observation();
        reading.setStatus(ObservationStatus.FINAL);
        reading.setCode(new CodeableConcept(new Coding("http://loinc.org", "85354-9", null)));
        reading.setSubject(new Reference("Patient/ana"));
        reading.setEffective(new DateTimeType("2026-01-10T10:00:00Z"));
        for (String code : List.of("8480-6", "8462-4")) {
            reading.addComponent()
                    .setCode(new CodeableConcept(new Coding("http://loinc.org", code, null)))
                    .setValue(new Quantity(80)
                            .setSystem("http://unitsofmeasure.org")
                            .setCode("mm[Hg]"));
        }
        return reading;
    }

    private static MedicationStatement trial() {
        MedicationStatement trial = new MedicationStatement();
        trial.setStatus(MedicationStatementStatus.STOPPED);
        trial.setSubject(new Reference("Patient/ana"));
        trial.setMedication(
                new CodeableConcept(new Coding("http://www.nlm.nih.gov/research/umls/rxnorm", "36437", null)));
        Period period = new Period();
        period.setStartElement(new DateTimeType("2025-01-01"));
        period.setEndElement(new DateTimeType("2025-06-01"));
        trial.setEffective(period);
        return trial;
    }
}
