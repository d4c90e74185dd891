package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Library;
import org.junit.jupiter.api.Test;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.decisionsupport.LogicOfBothEngines;
import org.kapfhir.shared.Canonicals;

/**
 * The compiled steps give every definition of every library the value that the reference engine gives it, over every row
 * of the case table.
 */
class BothEnginesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00Z");
    private static final List<String> QUESTIONS =
            List.of(Canonicals.BASE + "/Library/KapCandidacy", Canonicals.BASE + "/Library/KapReadiness");

    /** Evaluating all libraries takes the reference engine long, so it is done for some of the rows. */
    private static final int EVERY_LIBRARY_EACH = 25;

    private static final LogicOfBothEngines LOGIC =
            new LogicOfBothEngines(ScreeningFixture.GUIDE, ScreeningFixture.FHIR);

    @Test
    void giveEveryDefinitionOfEveryCaseTheSameValue() {
        Map<String, String> differences = new TreeMap<>();
        List<String> libraries = ScreeningFixture.GUIDE.definitions(Library.class).stream()
                .filter(library ->
                        library.getContent().stream().anyMatch(content -> "text/cql".equals(content.getContentType())))
                .map(Library::getUrl)
                .toList();
        List<ScreeningDoors.Case> rows = ScreeningDoors.cases();
        for (int number = 0; number < rows.size(); number++) {
            ScreeningDoors.Case row = rows.get(number);
            Map<String, Object> parameters =
                    new HashMap<>(Map.of("As of", NOW, "Assume complete record", row.complete()));
            parameters.put("Policy", row.policy() == null ? "strict-seed" : row.policy());
            PatientRecord record = ScreeningDoors.record(row);
            for (String library : number % EVERY_LIBRARY_EACH == 0 ? libraries : QUESTIONS) {
                LOGIC.differences(library, LOGIC.definitionsOf(library), record, parameters, NOW)
                        .forEach((definition, difference) ->
                                differences.put(row.situation() + ": " + definition, difference));
            }
        }
        assertThat(libraries).hasSizeGreaterThan(20);
        assertThat(differences).isEmpty();
    }
}
