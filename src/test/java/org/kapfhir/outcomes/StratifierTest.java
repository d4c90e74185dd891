package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;

class StratifierTest {
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String EXTENSIONS = "https://kapfhir.org/ig/StructureDefinition/";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/fixtures/outcomes/strata.csv", numLinesToSkip = 1)
    void putsAPersonIntoOneStratum(String stratifier, String situation, String facts, String expected) {
        Stratifier wanted = Stratifier.ofCode(stratifier).orElseThrow();
        for (Database database : Database.values()) {
            ProjectedStore store = ProjectedStore.on(database);
            record(facts == null ? "" : facts).storeIn(store);

            CohortSummary summary = new CohortNumbers(store.jdbc(), new RememberedNumbers(1000))
                    .of(Question.with(0, Thresholds.USUAL, Set.of(wanted), Instrument.values()), Cohort.EVERYONE);

            List<String> strata = summary.parts().keySet().stream()
                    .filter(slice -> slice.isOf(wanted))
                    .map(Slice::value)
                    .toList();
            assertThat(strata)
                    .as("%s on %s", situation, database)
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
        }
    }

    /** One word per fact: what, then its values after colons; days are counted from that of the index dose. */
    static Course record(String facts) {
        Course course = Course.of("ana");
        for (String fact : facts.strip().split(" +", -1)) {
            String[] parts = fact.split(":", -1);
            switch (parts[0]) {
                case "dose" -> course.resources().add(dose(course, parts));
                case "sex" -> course.patient().setGender(AdministrativeGender.fromCode(parts[1]));
                case "born" -> course.patient().setBirthDateElement(new DateType(parts[1]));
                case "phq-9", "gad-7", "pcl-5", "madrs", "qids-sr16" -> course.rated(parts[0], parts[1]);
                case "condition" -> course.resources().add(condition(course, parts));
                case "trial" -> course.resources().add(trial(course, parts));
                case "assessed" -> course.resources().add(assessment(course, parts));
                default -> assertThat(fact).isEmpty();
            }
        }
        return course;
    }

    private static MedicationAdministration dose(Course course, String[] parts) {
        MedicationAdministration dose = course.dose(parts[1]);
        if (parts.length > 2) {
            dose.getDosage().setRoute(new CodeableConcept(new Coding("http://snomed.info/sct", parts[2], null)));
        }
        return dose;
    }

    /** condition:code:onset:clinical:verification:abatement; empty where it does not say. */
    private static Condition condition(Course course, String[] parts) {
        Condition condition = new Condition();
        condition.setId("c" + course.resources().size());
        condition.setSubject(new Reference("Patient/ana"));
        condition.setCode(new CodeableConcept(new Coding("http://snomed.info/sct", parts[1], null)));
        if ("age".equals(parts[2])) {
            condition.setOnset(new Age());
        } else if (!parts[2].isEmpty()) {
            condition.setOnset(Course.moment(parts[2]));
        }
        if (!parts[3].isEmpty()) {
            condition.setClinicalStatus(new CodeableConcept(new Coding(CLINICAL, parts[3], null)));
        }
        if (parts.length > 4 && !parts[4].isEmpty()) {
            condition.setVerificationStatus(new CodeableConcept(new Coding(VERIFICATION, parts[4], null)));
        }
        if (parts.length > 5) {
            condition.setAbatement(Course.moment(parts[5]));
        }
        return condition;
    }

    /** trial:drug:from:to:reason, the reason a SNOMED CT code or a code of kap-trial-outcome, and kap-trial-adequacy. */
    private static MedicationStatement trial(Course course, String[] parts) {
        MedicationStatement trial = new MedicationStatement();
        trial.setId("t" + course.resources().size());
        trial.setStatus(MedicationStatementStatus.STOPPED);
        trial.setSubject(new Reference("Patient/ana"));
        trial.setMedication(new CodeableConcept(new Coding(ProjectedStore.RXNORM, parts[1], null)));
        Period period = new Period();
        period.setStartElement(Course.moment(parts[2]));
        period.setEndElement(Course.moment(parts[3]));
        trial.setEffective(period);
        if (parts[4].matches("\\d+")) {
            trial.addStatusReason(new CodeableConcept(new Coding("http://snomed.info/sct", parts[4], null)));
        } else {
            trial.addExtension(EXTENSIONS + "kap-trial-outcome", new CodeType(parts[4]));
        }
        if (parts.length > 5) {
            trial.addExtension(EXTENSIONS + "kap-trial-adequacy", new CodeType(parts[5]));
        }
        return trial;
    }

    private static RiskAssessment assessment(Course course, String[] parts) {
        RiskAssessment assessment = new RiskAssessment();
        assessment.setId("a" + course.resources().size());
        assessment.setStatus(RiskAssessmentStatus.FINAL);
        assessment.setSubject(new Reference("Patient/ana"));
        assessment.setOccurrence(Course.moment(parts[1]));
        Extension criterion = new Extension(EXTENSIONS + "kap-assessed-criterion");
        criterion.addExtension(
                "code", new Coding("https://kapfhir.org/ig/CodeSystem/kap-criterion", "treatment-resistance", null));
        criterion.addExtension("result", new CodeType(parts[2]));
        assessment.addExtension(criterion);
        return assessment;
    }
}
