package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.measures.PublicMeasure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Public measures of the CMS are stored as they were published and evaluated over their own test people. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=public-measures")
@TestInstance(Lifecycle.PER_CLASS)
class PublicMeasureIT {
    private static final String YEAR = "/$evaluate-measure?periodStart=2019-01-01&periodEnd=2019-12-31";

    @Autowired
    private FhirEndpoint server;

    private final Set<String> stored = new HashSet<>();

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "/fixtures/measures/public-measures.csv", numLinesToSkip = 1)
    void evaluatesAMeasureThatNoOneHereWrote(String cms, String name, String person, String counts) {
        store(name);

        MeasureReport report = evaluate(name, "&subject=Patient/" + person);

        assertThat(PublicMeasure.counts(report)).isEqualTo(counts);
        assertThat(report.getEvaluatedResource()).isNotEmpty();
    }

    /** The middle of the times in an emergency department, of all and by stratum, without those excluded. */
    @Test
    void aggregatesTheObservationsOfAContinuousVariable() {
        store("CMS111");

        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("emergencies");
        new PublicMeasure("CMS111")
                .people().getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .filter(Patient.class::isInstance)
                        .forEach(patient ->
                                group.addMember().setEntity(new Reference("Patient/" + patient.getIdPart())));
        server.put(group);

        MeasureReport report = evaluate("CMS111", "&subject=Group/emergencies");

        assertThat(PublicMeasure.counts(report))
                .isEqualTo(
                        "initial-population=4 measure-population=4 measure-population-exclusion=2 measure-observation=2");
        assertThat(report.getGroupFirstRep().getMeasureScore().getValue()).isEqualByComparingTo("150");
        assertThat(report.getGroupFirstRep().getStratifier()).hasSize(2).allSatisfy(stratifier -> {
            StratifierGroupComponent stratum = stratifier.getStratumFirstRep();
            assertThat(stratum.getPopulation().get(0).getCount()).isEqualTo(2);
            assertThat(stratum.getMeasureScore().getValue()).isEqualByComparingTo("150");
        });
    }

    @Test
    void findsAMeasureByItsCanonicalAndVersion() {
        store("FHIR347");
        Measure measure = server.get("Measure/FHIR347").as(Measure.class);

        Answer answer = server.get("Measure" + YEAR + "&subject=Patient/numer1-EXM347&measure=" + measure.getUrl()
                + "%7C" + measure.getVersion());

        assertThat(answer.as(MeasureReport.class).getMeasure())
                .isEqualTo(measure.getUrl() + "|" + measure.getVersion());
    }

    /** As published, CMS165 names a definition that its own library spells otherwise. */
    @Test
    void saysWhichDefinitionAPublishedMeasureLacks() {
        server.post("", new PublicMeasure("ControllingBloodPressureFHIR").definitions());

        Answer answer = server.get("Measure/ControllingBloodPressureFHIR" + YEAR);

        assertThat(answer.errorCode()).isEqualTo("measure-unusable");
        assertThat(answer.issue().getDetails().getText()).contains("defines no Denominator Exclusion");
    }

    private MeasureReport evaluate(String measure, String more) {
        Answer answer = server.get("Measure/" + measure + YEAR + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        MeasureReport report = answer.as(MeasureReport.class);
        assertThat(report.getStatus()).isEqualTo(MeasureReportStatus.COMPLETE);
        return report;
    }

    private void store(String name) {
        if (stored.add(name)) {
            PublicMeasure measure = new PublicMeasure(name);
            Answer definitions = server.post("", measure.definitions());
            assertThat(definitions.status()).as(definitions.body()).isEqualTo(200);
            Answer people = server.post("", measure.people());
            assertThat(people.status()).as(people.body()).isEqualTo(200);
        }
    }
}
