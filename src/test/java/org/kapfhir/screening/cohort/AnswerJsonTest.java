package org.kapfhir.screening.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.kapfhir.screening.ScreeningDoors;

/** A line of a result holds what HAPI's parser would write, for every answer to the case table and for what is unusual. */
class AnswerJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AnswerJson lines = new AnswerJson(ScreeningDoors.FHIR);

    @Test
    void saysTheSameAsTheParserForEveryCase() throws Exception {
        for (ScreeningDoors.Case row : ScreeningDoors.cases()) {
            var record = ScreeningDoors.record(row);
            var chart = ScreeningDoors.chartOf(record);
            Parameters answer = CohortDoor.answer(ScreeningDoors.screening(chart), chart, ScreeningDoors.request(row));
            assertSame(answer);
        }
    }

    @Test
    void saysTheSameAsTheParserForWhatAnswersDoNotHave() throws Exception {
        Patient person = new Patient();
        person.setId("Patient/a/_history/3");
        person.addName().setFamily("Ä\n\"x\"").getFamilyElement().addExtension("urn:x", new StringType("y"));
        person.addContained(new Observation().setId("o"));
        Observation measured = new Observation();
        measured.setSubject(new Reference("Patient/a/_history/3")).setValue(new Quantity(1.50));
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("p").setResource(person);

        assertSame(person);
        assertSame(measured);
        assertSame(parameters);
        assertSame(new Parameters());
        assertSame(new OperationOutcome());
    }

    private void assertSame(Resource answer) throws Exception {
        String line = lines.line(answer);
        assertThat(line).doesNotContain("\n");
        assertThat(JSON.readTree(line))
                .isEqualTo(JSON.readTree(ScreeningDoors.FHIR.newJsonParser().encodeResourceToString(answer)));
    }
}
