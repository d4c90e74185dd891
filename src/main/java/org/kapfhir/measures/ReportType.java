package org.kapfhir.measures;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;

/** What a report is about; the codes of the parameter {@code reportType}. */
enum ReportType {
    SUBJECT("subject", MeasureReportType.INDIVIDUAL),
    SUBJECT_LIST("subject-list", MeasureReportType.SUBJECTLIST),
    POPULATION("population", MeasureReportType.SUMMARY);

    private final String code;
    private final MeasureReportType ofReport;

    ReportType(String code, MeasureReportType ofReport) {
        this.code = code;
        this.ofReport = ofReport;
    }

    MeasureReportType ofReport() {
        return ofReport;
    }

    static Optional<ReportType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
