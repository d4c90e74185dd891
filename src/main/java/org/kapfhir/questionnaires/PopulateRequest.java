package org.kapfhir.questionnaires;

import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of {@code $populate} asks for.
 *
 * @param formName canonical or {@code Questionnaire/[id]}; null if none was given
 * @param subject whose form; null if nobody was named
 * @param context what the names of the launch context stand for
 */
record PopulateRequest(@Nullable String formName, @Nullable Reference subject, Map<String, Resource> context) {
    private static final String BY_ID = "Questionnaire/";

    PopulateRequest {
        context = Map.copyOf(context);
    }

    /** @throws QuestionnaireUnknown if the guide has no such form */
    Form form(Forms forms) {
        String parameter = "Parameters.parameter('questionnaire')";
        String name = formName;
        if (name == null) {
            throw QuestionnaireUnknown.withoutName(parameter);
        }
        return (name.startsWith(BY_ID) ? forms.findById(name.substring(BY_ID.length())) : forms.find(name))
                .orElseThrow(() -> QuestionnaireUnknown.toTheGuide(name, parameter));
    }
}
