package org.kapfhir.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Hands the guide's definitions to the validator, questionnaires and measures among them: HAPI's own class keeps profiles and
 * terminology only, and a response would then be judged without its questions, a report without its measure.
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
        T known = super.fetchResource(type, canonical);
        if (known != null || type == null) {
            return known;
        }
        return guide.definitions().stream()
                .filter(type::isInstance)
                .filter(definition -> canonical.equals(definition.getUrl())
                        || canonical.equals(definition.getUrl() + "|" + definition.getVersion()))
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
