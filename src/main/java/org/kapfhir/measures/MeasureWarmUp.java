package org.kapfhir.measures;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Patient;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.Surroundings;
import org.kapfhir.measures.MeasureCatalog.Countable;

/** Counts an invented person by each of the guide's measures, so that the code is loaded before anybody waits for it. */
final class MeasureWarmUp {
    private static final int ROUNDS = 10;

    private final GuidePackage guide;
    private final MeasureCatalog catalog;
    private final Clock clock;

    MeasureWarmUp(GuidePackage guide, MeasureCatalog catalog, Clock clock) {
        this.guide = guide;
        this.catalog = catalog;
        this.clock = clock;
    }

    void run() {
        Patient invented = new Patient();
        invented.setId("Patient/invented");
        PatientRecord record = new PatientRecord(invented, List.of());
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Measure measure : guide.definitions(Measure.class)) {
            // One measure of the guide has the groups that its reports have, and none of its own.
            if (!measure.hasGroup()) {
                continue;
            }
            Countable countable = catalog.countable(measure);
            for (int round = 0; round < ROUNDS; round++) {
                PersonCounting.count(
                        countable.measure(),
                        countable.logic(),
                        countable.logic().over(record, Map.of(), now, Surroundings.NONE),
                        invented);
            }
        }
    }
}
