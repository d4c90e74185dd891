package org.kapfhir.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.kapfhir.cdshooks.Card.Action;
import org.kapfhir.cdshooks.Card.Suggestion;
import org.kapfhir.screening.CriterionFinding;
import org.kapfhir.screening.CriterionFinding.Missing;
import org.kapfhir.shared.Canonicals;

/** Suggests how to get what is missing: a form begun for each questionnaire, and a task for what must be measured. */
final class MissingData {
    private static final String TASKS = Canonicals.BASE + "/CodeSystem/kap-task";

    private final FhirContext fhirContext;

    MissingData(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    List<Suggestion> suggestions(CdsCall call, List<CriterionFinding> open, UnaryOperator<String> uuid) {
        Set<String> forms = new LinkedHashSet<>();
        Set<String> measurements = new LinkedHashSet<>();
        for (CriterionFinding finding : open) {
            for (Missing missing : finding.missing()) {
                if (missing.questionnaire() != null) {
                    forms.add(missing.questionnaire());
                } else {
                    measurements.add(missing.text());
                }
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (String form : forms) {
            String name = Objects.requireNonNull(form).substring(form.lastIndexOf('/') + 1);
            suggestions.add(suggestion("Begin the form " + name, uuid.apply("form " + form), begun(form, call)));
        }
        if (!measurements.isEmpty()) {
            suggestions.add(
                    suggestion("Add a task to get what is missing", uuid.apply("task"), task(measurements, call)));
        }
        return suggestions;
    }

    private Suggestion suggestion(String label, String uuid, Resource resource) {
        String json = fhirContext.newJsonParser().encodeResourceToString(resource);
        return new Suggestion(label, uuid, List.of(new Action("create", label, json)));
    }

    private static QuestionnaireResponse begun(String questionnaire, CdsCall call) {
        return new QuestionnaireResponse()
                .setQuestionnaire(questionnaire)
                .setStatus(QuestionnaireResponseStatus.INPROGRESS)
                .setSubject(new Reference("Patient/" + call.patientId()));
    }

    private static Task task(Set<String> measurements, CdsCall call) {
        return new Task()
                .setStatus(TaskStatus.DRAFT)
                .setIntent(TaskIntent.PROPOSAL)
                .setCode(new CodeableConcept(new Coding(TASKS, "complete-record", "Complete the record")))
                .setDescription(String.join(" ", measurements))
                .setFor(new Reference("Patient/" + call.patientId()));
    }
}
