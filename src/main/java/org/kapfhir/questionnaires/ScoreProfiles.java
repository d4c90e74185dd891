package org.kapfhir.questionnaires;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.shared.Canonicals;

/** The score profile of each instrument, found by the code that the profile fixes. */
final class ScoreProfiles {
    private final Map<String, String> byCode = new HashMap<>();

    ScoreProfiles(GuidePackage guide) {
        guide.definitions(StructureDefinition.class).stream()
                .filter(profile -> Canonicals.SCORE.equals(profile.getBaseDefinition()))
                .forEach(profile -> profile.getDifferential().getElement().stream()
                        .filter(element -> "Observation.code".equals(element.getPath()))
                        .forEach(element -> register(element, profile.getUrl())));
    }

    private void register(ElementDefinition code, String profile) {
        if (code.getPattern() instanceof CodeableConcept pattern) {
            pattern.getCoding().forEach(coding -> byCode.put(key(coding), profile));
        }
    }

    Optional<String> of(Coding code) {
        return Optional.ofNullable(byCode.get(key(code)));
    }

    private static String key(Coding coding) {
        return coding.getSystem() + "|" + coding.getCode();
    }
}
