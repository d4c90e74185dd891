package org.kapfhir.measures;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.kapfhir.decisionsupport.LibraryLogic;
import org.kapfhir.decisionsupport.TimeSpan;

/**
 * One evaluation of a measure.
 *
 * @param parameters of the logic, beside the measurement period
 * @param now the moment it is asked for
 */
record MeasureQuestion(
        MeasureDefinition measure,
        LibraryLogic logic,
        TimeSpan period,
        ReportType reportType,
        Subjects subjects,
        Map<String, Object> parameters,
        OffsetDateTime now) {
    private static final String PERIOD = "Measurement Period";

    /** All that the logic takes; a library without a measurement period gets none. */
    Map<String, Object> logicParameters() {
        Map<String, Object> all = new HashMap<>(parameters);
        if (logic.parameters().containsKey(PERIOD)) {
            all.put(PERIOD, period);
        }
        return all;
    }
}
