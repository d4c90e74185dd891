package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.cdshooks.CdsDoor;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.ScreeningDoors.Case;
import org.kapfhir.screening.cohort.CohortDoor;

/** Every row of the case table is answered the same through every door. */
class EveryDoorTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kapfhir.screening.ScreeningDoors#cases")
    void isAnsweredTheSame(Case row) {
        PatientRecord record = ScreeningDoors.record(row);
        PatientChart chart = ScreeningDoors.chartOf(record);
        PersonScreening screening = ScreeningDoors.screening(chart);
        ScreeningRequest question = ScreeningDoors.request(row);

        Parameters instance = screening.answerStored("ana", question, new SystemRequestDetails());
        Parameters type =
                screening.submitted(ScreeningDoors.bundle(record), question).parameters();
        Parameters group = CohortDoor.answer(screening, chart, question);

        assertThat(result(instance, row.criterion())).isEqualTo(row.expected());
        assertThat(json(type)).as("type-level").isEqualTo(json(instance));
        assertThat(json(group)).as("Group").isEqualTo(json(instance));
        assertThat(applied(screening, row)).as("$apply").isEqualTo(metOrUnknown(instance));
        String byDefault = value(
                screening.answerStored("ana", ScreeningFixture.request(null, false), new SystemRequestDetails()),
                "decision");
        assertThat(CdsDoor.decision(record, screening)).as("CDS Hooks").isEqualTo(byDefault);
    }

    private static Map<String, String> applied(PersonScreening screening, Case row) {
        PlanApplyOperationProvider provider = new PlanApplyOperationProvider(
                ScreeningDoors.reader(),
                screening,
                (id, request) -> ScreeningFixture.GUIDE.definitions(PlanDefinition.class).stream()
                        .filter(plan -> id.equals(plan.getIdElement().getIdPart()))
                        .findFirst()
                        .orElseThrow());
        CarePlan plan = provider.apply(
                new IdType("PlanDefinition", "kap-candidacy"),
                "Patient/ana",
                null,
                row.policy(),
                null,
                Boolean.toString(row.complete()),
                new SystemRequestDetails());
        RequestGroupActionComponent decision =
                ((RequestGroup) plan.getContained().get(1)).getActionFirstRep();
        Map<String, String> answer = new TreeMap<>();
        answer.put("decision", code(decision, 0));
        decision.getAction()
                .forEach(action -> answer.put(
                        code(action, 0), code(action, 1) + " " + code(action, 2) + " " + action.getDescription()));
        return answer;
    }

    private static String code(RequestGroupActionComponent action, int index) {
        CodeableConcept code = action.getCode().get(index);
        return code.getCodingFirstRep().getCode();
    }

    private static Map<String, String> metOrUnknown(Parameters answer) {
        Map<String, String> criteria = answer.getParameters("criterion").stream()
                .filter(criterion -> !text(criterion, "result").equals("not-met"))
                .collect(Collectors.toMap(
                        EveryDoorTest::code,
                        criterion -> text(criterion, "role") + " " + text(criterion, "result") + " "
                                + text(criterion, "explanation")));
        Map<String, String> sorted = new TreeMap<>(criteria);
        sorted.put("decision", value(answer, "decision"));
        return sorted;
    }

    private static String result(Parameters answer, String criterion) {
        return answer.getParameters("criterion").stream()
                .filter(listed -> criterion.equals(code(listed)))
                .map(listed -> text(listed, "result"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The protocol does not list " + criterion));
    }

    private static String code(ParametersParameterComponent criterion) {
        return ((Coding) criterion.getPart().get(0).getValue()).getCode();
    }

    private static String text(ParametersParameterComponent criterion, String name) {
        return criterion.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .map(part -> part.getValue().primitiveValue())
                .findFirst()
                .orElseThrow();
    }

    private static String value(Parameters answer, String name) {
        return answer.getParameter(name).getValue().primitiveValue();
    }

    private static String json(Parameters answer) {
        return ScreeningDoors.FHIR.newJsonParser().encodeResourceToString(answer);
    }
}
