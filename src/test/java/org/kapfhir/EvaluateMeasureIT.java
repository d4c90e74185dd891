package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.seeding.SyntheticCohort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.context.TestPropertySource;

/** The guide's measures, evaluated by the server, give the numbers of $summarize-outcomes. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=measures")
@TestInstance(Lifecycle.PER_CLASS)
class EvaluateMeasureIT {
    private static final String AS_OF = "2026-06-01T00:00:00Z";
    private static final String ALL_TIME = "periodStart=1900&periodEnd=2100";
    private static final String RESPONSE = "Measure/kap-response/$evaluate-measure?";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private JdbcOperations jdbc;

    private final List<String> people = new ArrayList<>();

    @BeforeAll
    void storeACohort() {
        for (Bundle person :
                new SyntheticCohort(11, 30, Instant.parse(AS_OF)).bundles().toList()) {
            assertThat(server.post("", person).status()).isEqualTo(200);
            people.add(person.getIdPart());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"24h", "day-7", "week-2", "week-4", "week-8", "post-induction", "latest"})
    void countsPeopleAsTheSummaryDoes(String timepoint) {
        Parameters summary = summary();
        Map<String, int[]> response = counts(evaluate("kap-response", "population", null, timepoint));
        Map<String, int[]> remission = counts(evaluate("kap-remission", "population", null, timepoint));
        Map<String, int[]> worsening = counts(evaluate("kap-worsening", "population", null, timepoint));
        Map<String, int[]> analyzable = counts(evaluate("kap-analyzable", "population", null, timepoint));

        List<ParametersParameterComponent> denominators = cells(summary, "denominator", timepoint);
        assertThat(denominators).hasSizeGreaterThanOrEqualTo(2);
        for (ParametersParameterComponent denominator : denominators) {
            String instrument = instrument(denominator);
            ParametersParameterComponent outcome = cells(summary, "outcome", timepoint).stream()
                    .filter(cell -> instrument(cell).equals(instrument))
                    .findFirst()
                    .orElseThrow();
            int enrolled = number(denominator, "enrolled");
            int treated = number(denominator, "treated");
            int n = number(denominator, "analyzable");
            assertThat(response.get(instrument)).containsExactly(treated, n, number(outcome, "responseCount"));
            assertThat(remission.get(instrument)).containsExactly(treated, n, number(outcome, "remissionCount"));
            assertThat(worsening.get(instrument)).containsExactly(treated, n, number(outcome, "worsenedCount"));
            assertThat(analyzable.get(instrument)).containsExactly(enrolled, treated, n);
        }
    }

    @Test
    void countsSessionsWithAdverseEffectsAsTheSummaryDoes() {
        Map<String, int[]> effects = counts(evaluate("kap-adverse-effect-rate", "population", null, null));

        List<ParametersParameterComponent> safety = summary().getParameters("safety").stream()
                .filter(cell -> cell.getPart().stream().anyMatch(part -> "effect".equals(part.getName())))
                .toList();
        assertThat(safety).hasSizeGreaterThanOrEqualTo(5);
        for (ParametersParameterComponent effect : safety) {
            int sessions = number(effect, "sessions");
            String code = ((Coding) part(effect, "effect").getValue()).getCode();
            assertThat(effects.get(code))
                    .as(code)
                    .containsExactly(sessions, sessions, number(effect, "sessionsWithEvent"));
        }
    }

    /** Worsening is better the less there is of it, and its rate is still a rate. */
    @Test
    void scoresTheShareOfTheDenominatorWhateverIsBetter() {
        for (String measure : List.of("kap-response", "kap-worsening")) {
            MeasureReportGroupComponent group = group(evaluate(measure, "population", null, "latest"), "phq-9");
            double denominator = group.getPopulation().get(1).getCount();
            double numerator = group.getPopulation().get(2).getCount();
            assertThat(numerator).isPositive();
            assertThat(group.getMeasureScore().getValue().doubleValue())
                    .as(measure)
                    .isEqualTo(numerator / denominator, within(1e-12));
        }
    }

    @Test
    void reportsOnEachPersonWhatAddsUpToThePopulation() {
        Map<String, int[]> sums = new TreeMap<>();
        List<String> responders = new ArrayList<>();
        for (String person : people) {
            MeasureReport report = evaluate("kap-response", null, "Patient/" + person, "week-4");
            assertThat(report.getType()).isEqualTo(MeasureReportType.INDIVIDUAL);
            assertThat(report.getSubject().getReference()).isEqualTo("Patient/" + person);
            counts(report).forEach((group, counts) -> {
                int[] sum = sums.computeIfAbsent(group, first -> new int[counts.length]);
                for (int index = 0; index < counts.length; index++) {
                    sum[index] += counts[index];
                }
            });
            if (counts(report).get("44261-6")[2] == 1) {
                responders.add("Patient/" + person);
                assertThat(report.getEvaluatedResource())
                        .as("what a response rests on")
                        .extracting(Reference::getReference)
                        .anyMatch(reference -> reference.startsWith("Observation/"))
                        .anyMatch(reference -> reference.startsWith("MedicationAdministration/"));
            }
        }

        MeasureReport list = evaluate("kap-response", "subject-list", null, "week-4");
        assertThat(list.getType()).isEqualTo(MeasureReportType.SUBJECTLIST);
        counts(list).forEach((group, counts) -> assertThat(counts).as(group).containsExactly(sums.get(group)));
        assertThat(listed(list, group(list, "phq-9").getPopulation().get(2)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(responders);
    }

    @Test
    void listsTheSessionsWhereSessionsAreCounted() {
        MeasureReport report = evaluate("kap-monitoring-complete", "subject-list", null, null);
        MeasureReportGroupPopulationComponent complete =
                report.getGroup().get(0).getPopulation().get(2);

        assertThat(complete.getCount()).isPositive();
        assertThat(listed(report, complete))
                .hasSize(complete.getCount())
                .allMatch(reference -> reference.startsWith("MedicationAdministration/"));
    }

    @Test
    void countsTheActiveMembersOfAGroup() {
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("half");
        people.subList(0, 12).forEach(id -> group.addMember().setEntity(new Reference("Patient/" + id)));
        group.addMember().setEntity(new Reference("Patient/" + people.get(20))).setInactive(true);
        server.put(group);

        Map<String, int[]> counts = counts(evaluate("kap-analyzable", null, "Group/half", "week-4"));

        assertThat(counts.get("44261-6")[0]).isEqualTo(12);
    }

    @Test
    void keepsToTheMeasurementPeriodOfTheIndexDose() {
        int all = counts(evaluate("kap-response", "population", null, "week-4")).get("44261-6")[0];
        int early = counts(
                        server.get(RESPONSE + "periodStart=1900&periodEnd=1901").as(MeasureReport.class))
                .get("44261-6")[0];

        assertThat(all).isPositive();
        assertThat(early).isZero();
    }

    @Test
    void evaluatesAMeasureByItsCanonical() {
        String canonical = "https://kapfhir.org/ig/Measure/kap-response";
        MeasureReport newest = server.get("Measure/$evaluate-measure?" + ALL_TIME + "&measure=" + canonical)
                .as(MeasureReport.class);
        MeasureReport named = server.get("Measure/$evaluate-measure?" + ALL_TIME + "&measure=" + canonical + "%7C0.1.0")
                .as(MeasureReport.class);

        assertThat(newest.getMeasure()).isEqualTo(canonical + "|0.1.0").isEqualTo(named.getMeasure());
        assertThat(newest.getStatus()).isEqualTo(MeasureReportStatus.COMPLETE);
        assertThat(newest.getPeriod().getStartElement().getValueAsString()).startsWith("1900-01-01");
    }

    /** R4 asks for no ids in a Measure. */
    @Test
    void evaluatesAMeasureWithoutIdsInItsPopulations() {
        Measure measure = server.get("Measure/kap-response").as(Measure.class);
        measure.setId("without-ids");
        measure.setUrl("http://example.org/Measure/without-ids");
        measure.getGroup().forEach(group -> {
            group.setId(null);
            group.getPopulation().forEach(population -> population.setId(null));
        });
        server.put(measure);

        Map<String, int[]> counts = counts(evaluate("without-ids", "population", null, "week-4"));

        assertThat(counts.get("44261-6"))
                .containsExactly(counts(evaluate("kap-response", "population", null, "week-4"))
                        .get("44261-6"));
    }

    /** A clinic's own measure with its own logic; a coverage belongs to whom it benefits. */
    @Test
    void evaluatesLogicThatWasStoredThroughTheApi() {
        Library library = new Library();
        library.setId("Insured");
        library.setUrl("http://example.org/Library/Insured").setName("Insured").setVersion("1");
        library.setStatus(PublicationStatus.ACTIVE);
        library.getType()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/library-type", "logic-library", null));
        library.addContent()
                .setContentType("text/cql")
                .setData(("library Insured version '1'\nusing FHIR version '4.0.1'\ncontext Patient\n"
                                + "define \"Insured\": exists [Coverage]")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(server.put(library).status()).isEqualTo(201);
        Measure measure = new Measure();
        measure.setId("insured");
        measure.setStatus(PublicationStatus.ACTIVE);
        measure.addLibrary("http://example.org/Library/Insured");
        measure.setScoring(new CodeableConcept()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/measure-scoring", "cohort", null)));
        measure.addGroup()
                .addPopulation()
                .setCriteria(new Expression().setLanguage("text/cql-identifier").setExpression("Insured"))
                .setCode(new CodeableConcept()
                        .addCoding(new Coding(
                                "http://terminology.hl7.org/CodeSystem/measure-population",
                                "initial-population",
                                null)));
        assertThat(server.put(measure).status()).isEqualTo(201);
        Coverage coverage = new Coverage();
        coverage.setStatus(CoverageStatus.ACTIVE).addPayor(new Reference("Patient/" + people.get(0)));
        coverage.setBeneficiary(new Reference("Patient/" + people.get(0)));
        assertThat(server.post("Coverage", coverage).status()).isEqualTo(201);

        MeasureReport report =
                server.get("Measure/insured/$evaluate-measure?" + ALL_TIME).as(MeasureReport.class);

        assertThat(report.getGroupFirstRep().getPopulationFirstRep().getCount()).isEqualTo(1);
    }

    @Test
    void writesNothing() {
        Map<String, Integer> before = rows();

        assertThat(server.get(RESPONSE + ALL_TIME).status()).isEqualTo(200);
        assertThat(server.get(RESPONSE + ALL_TIME + "&reportType=subject-list").status())
                .isEqualTo(200);
        assertThat(server.get(RESPONSE + ALL_TIME + "&subject=Patient/" + people.get(0))
                        .status())
                .isEqualTo(200);

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "Measure/kap-response/$evaluate-measure?periodStart=2025, 400, invalid-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=soon, 400, invalid-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2024, 400, invalid-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&practitioner=Practitioner/a, 400, unknown-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&lastReceivedOn=2025, 400, unknown-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&reportType=patient, 400, invalid-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&reportType=subject, 400, invalid-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&subject=Device/a, 400, invalid-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&measure=a, 400, invalid-parameter",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&subject=Patient/nobody, 404, not-found",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&subject=Patient/nobody&reportType=population, 404, not-found",
        "Measure/kap-response/$evaluate-measure?periodStart=2025&periodEnd=2025&subject=Group/nobody, 404, not-found",
        "Measure/nothing/$evaluate-measure?periodStart=2025&periodEnd=2025, 404, not-found",
        "Measure/$evaluate-measure?periodStart=2025&periodEnd=2025, 400, invalid-parameter",
        "Measure/$evaluate-measure?periodStart=2025&periodEnd=2025&measure=http://example.org/none, 422, measure-unknown",
        "Measure/kap-response-by-timepoint/$evaluate-measure?periodStart=2025&periodEnd=2025, 422, measure-unusable"
    })
    void refusesWhatItCannotAnswer(String path, int status, String code) {
        Answer answer = server.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.as(OperationOutcome.class)
                        .getIssueFirstRep()
                        .getDetails()
                        .getText())
                .doesNotContain("org.", "Exception");
    }

    @Test
    void refusesAParameterThatTheLogicDoesNotTake() {
        Parameters request = request(new Parameters().addParameter("Timepiont", new StringType("week-4")));

        Answer answer = server.post("Measure/kap-response/$evaluate-measure", request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("invalid-parameter");
        assertThat(answer.issue().getDetails().getText()).contains("Timepoint");
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String table : List.of("hfj_search", "hfj_search_result", "hfj_resource", "hfj_res_ver")) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Integer.class));
        }
        return rows;
    }

    private Parameters summary() {
        return server.get("$summarize-outcomes?minimumCellSize=0&asOf=" + AS_OF).parameters();
    }

    private MeasureReport evaluate(String measure, String reportType, String subject, String timepoint) {
        Parameters ofLogic = new Parameters().addParameter("As of", new DateTimeType(AS_OF));
        if (timepoint != null) {
            ofLogic.addParameter("Timepoint", new StringType(timepoint));
        }
        Parameters request = request(ofLogic);
        if (reportType != null) {
            request.addParameter("reportType", new StringType(reportType));
        }
        if (subject != null) {
            request.addParameter("subject", new StringType(subject));
        }
        Answer answer = server.post("Measure/" + measure + "/$evaluate-measure", request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        MeasureReport report = answer.as(MeasureReport.class);
        assertThat(report.getStatus()).isEqualTo(MeasureReportStatus.COMPLETE);
        return report;
    }

    private static Parameters request(Parameters ofLogic) {
        Parameters request = new Parameters();
        request.addParameter("periodStart", new DateType("1900-01-01"));
        request.addParameter("periodEnd", new DateType("2100-12-31"));
        request.addParameter().setName("parameters").setResource(ofLogic);
        return request;
    }

    /** Initial population, denominator and numerator by the code of the group, else its id. */
    private static Map<String, int[]> counts(MeasureReport report) {
        Map<String, int[]> counts = new TreeMap<>();
        report.getGroup()
                .forEach(group -> counts.put(
                        group.hasCode() ? group.getCode().getCodingFirstRep().getCode() : String.valueOf(group.getId()),
                        group.getPopulation().stream()
                                .mapToInt(MeasureReportGroupPopulationComponent::getCount)
                                .toArray()));
        return counts;
    }

    private static MeasureReportGroupComponent group(MeasureReport report, String id) {
        return report.getGroup().stream()
                .filter(group -> id.equals(group.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> listed(MeasureReport report, MeasureReportGroupPopulationComponent population) {
        String id = population.getSubjectResults().getReference();
        return report.getContained().stream()
                .filter(ListResource.class::isInstance)
                .map(ListResource.class::cast)
                .filter(list -> id.equals("#" + list.getIdPart()) || id.equals(list.getId()))
                .flatMap(list -> list.getEntry().stream())
                .map(entry -> entry.getItem().getReference())
                .toList();
    }

    private static List<ParametersParameterComponent> cells(Parameters summary, String name, String timepoint) {
        return summary.getParameters(name).stream()
                .filter(cell -> timepoint.equals(
                        ((PrimitiveType<?>) part(cell, "timepoint").getValue()).getValueAsString()))
                .toList();
    }

    /** The code that the group of the instrument has in the measures. */
    private static String instrument(ParametersParameterComponent cell) {
        String code = ((Coding) part(cell, "instrument").getValue()).getCode();
        return switch (code) {
            case "phq-9" -> "44261-6";
            case "gad-7" -> "70274-6";
            default -> code;
        };
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + name + " in " + parent.getName()));
    }

    private static int number(ParametersParameterComponent parent, String name) {
        return Integer.parseInt(((PrimitiveType<?>) part(parent, name).getValue()).getValueAsString());
    }
}
