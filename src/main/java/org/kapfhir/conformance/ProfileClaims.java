package org.kapfhir.conformance;

import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.RequestRefused.Finding;

/** Checks a resource against what it claims to be. */
final class ProfileClaims {
    private static final String OUR_PROFILES = Canonicals.BASE + "/StructureDefinition/";

    private final FhirValidator validator;

    ProfileClaims(FhirValidator validator) {
        this.validator = validator;
    }

    /** @throws ProfileViolated if it claims one of our profiles and does not conform to what it claims */
    void verify(IBaseResource resource) {
        if (resource.getMeta().getProfile().stream()
                .noneMatch(p -> p.getValueAsString().startsWith(OUR_PROFILES))) {
            return;
        }
        List<Finding> errors = validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(ProfileClaims::finding)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProfileViolated(errors);
        }
    }

    private static Finding finding(SingleValidationMessage message) {
        return new Finding(message.getMessage(), message.getLocationString());
    }
}
