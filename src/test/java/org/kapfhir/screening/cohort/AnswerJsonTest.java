package org.kapfhir.screening.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
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
        RiskAssessment holder = named("RiskAssessment/r");
        holder.addContained(new Observation().setId("#o"));
        holder.setBasis(List.of(new Reference("#o")));
        assertSame(holder);
        assertSame(named("RiskAssessment/r"));
        assertSame(named("RiskAssessment/r/_history/2"));
        assertSame(named("r"));
        assertSame(new Parameters().addParameter("none", new Reference()));
        assertSame(new Parameters().addParameter("precise", new DecimalType("1.50")));
        assertSame(new Parameters().addParameter("large", new DecimalType("1E+30")));
        assertSame(
                new Parameters().addParameter("urn", new Reference("urn:uuid:8c6a5b7e-2f3d-4e1a-9b0c-1d2e3f4a5b6c")));
        assertSame(new Parameters().addParameter("resource", new Reference(named("RiskAssessment/r"))));
        assertSame(new Parameters());
        assertSame(new OperationOutcome());
    }

    private static RiskAssessment named(String id) {
        RiskAssessment assessment = new RiskAssessment();
        assessment.setStatus(RiskAssessment.RiskAssessmentStatus.FINAL).setId(id);
        return assessment;
    }

    private void assertSame(Resource answer) throws Exception {
        String line = new String(lines.line(answer), StandardCharsets.UTF_8);
        assertThat(line).doesNotContain("\n");
        assertThat(JSON.readTree(line))
                .isEqualTo(JSON.readTree(ScreeningDoors.FHIR.newJsonParser().encodeResourceToString(answer)));
    }
}
