package org.kapfhir.measures;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.hl7.fhir.r4.model.MeasureReport;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.measures.MeasureCatalog.Countable;
import org.kapfhir.shared.ParameterRefused;

/** Evaluates a measure as it was asked for. */
final class MeasureEvaluation {
    private static final String PATIENT = "Patient/";
    private static final String GROUP = "Group/";

    private final PopulationCounting counting;
    private final PatientGroups groups;
    private final PeriodReader periods;
    private final LogicParameterReader logicParameters;
    private final MeasuresProperties properties;
    private final Clock clock;

    MeasureEvaluation(PopulationCounting counting, PatientGroups groups, MeasuresProperties properties, Clock clock) {
        this.counting = counting;
        this.groups = groups;
        this.periods = new PeriodReader(properties.zone());
        this.logicParameters = new LogicParameterReader(periods);
        this.properties = properties;
        this.clock = clock;
    }

    MeasureReport evaluate(Countable countable, MeasureParameters sent, RequestDetails request) {
        ReportType reportType = reportType(sent);
        MeasureQuestion question = new MeasureQuestion(
                countable.measure(),
                countable.logic(),
                periods.read(sent.periodStart(), sent.periodEnd()),
                reportType,
                subjects(sent, request),
                logicParameters.read(sent.parameters(), countable.logic().parameters()),
                OffsetDateTime.ofInstant(clock.instant(), properties.zone()));
        if (reportType == ReportType.SUBJECT && question.subjects() instanceof Subjects.OnePatient patient) {
            return MeasureReportWriter.write(question, patient.id(), counting.count(question, patient.id()));
        }
        return MeasureReportWriter.write(question, counting.count(question));
    }

    /** One person is reported on alone unless the caller asks otherwise, many people together. */
    private static ReportType reportType(MeasureParameters sent) {
        boolean isPatient = sent.subject() != null && sent.subject().startsWith(PATIENT);
        if (sent.reportType() == null) {
            return isPatient ? ReportType.SUBJECT : ReportType.POPULATION;
        }
        ReportType type = ReportType.ofCode(sent.reportType())
                .orElseThrow(() -> new ParameterRefused(
                        "reportType", "The reportType is none of subject, subject-list and population"));
        if (type == ReportType.SUBJECT && !isPatient) {
            throw new ParameterRefused(
                    "reportType", "A report of the type subject is about one person: send the subject as Patient/[id]");
        }
        return type;
    }

    private Subjects subjects(MeasureParameters sent, RequestDetails request) {
        String subject = sent.subject();
        if (subject == null) {
            return new Subjects.Everyone();
        }
        if (isReference(subject, PATIENT)) {
            return new Subjects.OnePatient(subject.substring(PATIENT.length()));
        }
        if (isReference(subject, GROUP)) {
            return new Subjects.Members(groups.activeMembers(subject.substring(GROUP.length()), request));
        }
        throw new ParameterRefused(
                "subject", "The subject is neither a patient nor a group: send Patient/[id] or Group/[id]");
    }

    private static boolean isReference(String subject, String type) {
        return subject.startsWith(type) && subject.length() > type.length() && subject.indexOf('/', type.length()) < 0;
    }
}
