package org.kapfhir.screening;

import org.kapfhir.chart.PatientChart;
import org.kapfhir.decisionsupport.GuideLogic;

/**
 * Records as a screening or a check of readiness reads them: without the entries that no rule looks at.
 *
 * @param chart reads them
 */
public record ScreenedRecords(PatientChart chart) {

    static ScreenedRecords of(PatientChart chart, GuideLogic logic) {
        return new ScreenedRecords(chart.ofTypes(ScreenedTypes.of(logic)).where(ScreenedEntries.of(logic)));
    }
}
