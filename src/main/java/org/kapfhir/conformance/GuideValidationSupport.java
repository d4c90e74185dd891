package org.kapfhir.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Hands the guide's definitions to the validator, the questionnaires among them: HAPI's own class keeps profiles and
 * terminology only, and a response would then be judged without its questions.
 */
final class GuideValidationSupport extends PrePopulatedValidationSupport {
    private final GuidePackage guide;

    GuideValidationSupport(FhirContext fhirContext, GuidePackage guide) {
        super(fhirContext);
        this.guide = guide;
        guide.definitions().forEach(this::addResource);
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String canonical) {
        if (type == null || !type.isAssignableFrom(Questionnaire.class)) {
            return super.fetchResource(type, canonical);
        }
        return guide.definitions(Questionnaire.class).stream()
                .filter(form ->
                        canonical.equals(form.getUrl()) || canonical.equals(form.getUrl() + "|" + form.getVersion()))
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
