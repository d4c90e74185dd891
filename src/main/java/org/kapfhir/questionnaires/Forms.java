package org.kapfhir.questionnaires;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.kapfhir.conformance.GuidePackage;

/** The forms of the guide by canonical. */
final class Forms {
    private final Map<String, Form> byUrl = new LinkedHashMap<>();

    Forms(GuidePackage guide) {
        guide.definitions(Questionnaire.class)
                .forEach(questionnaire -> byUrl.put(questionnaire.getUrl(), new Form(questionnaire)));
    }

    /**
     * The form that a canonical names.
     *
     * @param canonical with or without a version
     * @return empty if the guide has no such form
     * @throws QuestionnaireUnknown if the guide has it in another version, whose answers may mean something else
     */
    Optional<Form> find(@Nullable String canonical) {
        if (canonical == null) {
            return Optional.empty();
        }
        int bar = canonical.indexOf('|');
        Form form = byUrl.get(bar < 0 ? canonical : canonical.substring(0, bar));
        if (form == null) {
            return Optional.empty();
        }
        String version = bar < 0 ? "" : canonical.substring(bar + 1);
        if (!version.isEmpty() && !version.equals(form.questionnaire().getVersion())) {
            throw QuestionnaireUnknown.inThisVersion(
                    canonical, form.questionnaire().getVersion());
        }
        return Optional.of(form);
    }

    Optional<Form> findById(String id) {
        return byUrl.values().stream()
                .filter(form -> id.equals(form.questionnaire().getIdPart()))
                .findFirst();
    }
}
