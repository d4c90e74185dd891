package org.kapfhir.questionnaires;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;

/** Reads the parameters of {@code $populate}, whose types structured data capture leaves open, and the person's record. */
final class PopulateRequestReader {
    private static final String SUBJECT = "subject";
    private static final String LOCAL = "local";
    private static final String CONTEXT = "context";
    private static final List<String> FORM = List.of("questionnaire", "canonical", "questionnaireRef");
    private static final ParameterNames NAMES = new ParameterNames(
            Set.of(SUBJECT, LOCAL, "questionnaire", "canonical", "questionnaireRef"), Set.of(CONTEXT));

    private final PatientChart chart;

    PopulateRequestReader(PatientChart chart) {
        this.chart = chart;
    }

    /**
     * @param query the parameters in the address
     * @param body Parameters, or nothing
     * @throws ParameterRefused if one does not exist or cannot be used
     * @throws PersonUnknown if the subject is not in the store and its record is wanted
     */
    PopulateRequest read(Map<String, String[]> query, @Nullable IBaseResource body) {
        NAMES.check(query, body);
        Parameters sent = body instanceof Parameters parameters ? parameters.copy() : new Parameters();
        query.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                sent.addParameter().setName(name).setValue(new StringType(values[0]));
            }
        });
        Optional<Reference> subject = subject(sent);
        Map<String, Resource> context = new HashMap<>();
        if (isLocal(sent)) {
            subject.ifPresent(person -> context.put("patient", patient(person)));
        }
        context.putAll(sentContext(sent));
        return new PopulateRequest(formName(sent), subject.orElse(null), context);
    }

    private static @Nullable String formName(Parameters sent) {
        return FORM.stream()
                .flatMap(name -> parameter(sent, name).stream())
                .map(PopulateRequestReader::nameOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String nameOf(ParametersParameterComponent parameter) {
        if (parameter.getResource() instanceof Questionnaire questionnaire) {
            return questionnaire.getUrl();
        }
        return parameter.getValue() instanceof Reference reference
                ? reference.getReference()
                : Optional.ofNullable(parameter.getValue())
                        .map(Type::primitiveValue)
                        .orElse(null);
    }

    private static Optional<Reference> subject(Parameters sent) {
        Optional<ParametersParameterComponent> parameter = parameter(sent, SUBJECT);
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        Type value = parameter.get().getValue();
        Reference subject = value instanceof Reference reference
                ? reference
                : new Reference(value == null ? "" : String.valueOf(value.primitiveValue()));
        if (!"Patient".equals(subject.getReferenceElement().getResourceType())
                || !subject.getReferenceElement().hasIdPart()) {
            throw new ParameterRefused(SUBJECT, "The subject is no Patient: name it as Patient/[id]");
        }
        return Optional.of(subject);
    }

    private static boolean isLocal(Parameters sent) {
        return parameter(sent, LOCAL)
                .map(parameter -> switch (String.valueOf(
                        parameter.getValue() == null
                                ? null
                                : parameter.getValue().primitiveValue())) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new ParameterRefused(LOCAL, "The parameter local is neither true nor false");
                })
                .orElse(true);
    }

    private Patient patient(Reference subject) {
        return chart.find(subject.getReferenceElement().getIdPart())
                .map(PatientRecord::patient)
                .orElseThrow(PersonUnknown::new);
    }

    private static Map<String, Resource> sentContext(Parameters sent) {
        Map<String, Resource> context = new HashMap<>();
        for (ParametersParameterComponent parameter : sent.getParameter()) {
            if (CONTEXT.equals(parameter.getName())) {
                String name = part(parameter, "name")
                        .map(ParametersParameterComponent::getValue)
                        .map(Type::primitiveValue)
                        .orElseThrow(() -> new ParameterRefused(CONTEXT, "A context has no name: add the part name"));
                // A reference names what the server knows already.
                part(parameter, "content")
                        .map(ParametersParameterComponent::getResource)
                        .ifPresent(resource -> context.put(name, resource));
            }
        }
        return context;
    }

    private static Optional<ParametersParameterComponent> parameter(Parameters sent, String name) {
        return sent.getParameter().stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .findFirst();
    }

    private static Optional<ParametersParameterComponent> part(ParametersParameterComponent parameter, String name) {
        return parameter.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst();
    }
}
