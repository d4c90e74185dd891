package org.kapfhir.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kapfhir.conformance.GuidePackage;

/** Every synthetic resource is valid, and what it claims to be, it is. */
class CohortConformanceTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Test
    void conformsToWhatItClaims() {
        FhirValidator validator = validator();
        List<Resource> resources = oneOfEachKind(new SyntheticCohort(1, 60, Instant.parse("2026-01-01T00:00:00Z"))
                .bundles()
                .flatMap(bundle -> bundle.getEntry().stream())
                .map(Bundle.BundleEntryComponent::getResource));

        assertThat(profilesClaimed(resources))
                .containsExactlyInAnyOrder(
                        "https://kapfhir.org/ig/StructureDefinition/kap-ketamine-administration",
                        "https://kapfhir.org/ig/StructureDefinition/kap-session",
                        "https://kapfhir.org/ig/StructureDefinition/kap-phq9-score",
                        "https://kapfhir.org/ig/StructureDefinition/kap-gad7-score");
        List<String> errors = resources.stream()
                .flatMap(resource -> validator.validateWithResult(resource).getMessages().stream()
                        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                        .map(message ->
                                resource.getId() + " " + message.getLocationString() + ": " + message.getMessage()))
                .toList();
        assertThat(errors).isEmpty();
    }

    /** Resources that differ in numbers and times only would make the test slow and prove little, doses apart. */
    private static List<Resource> oneOfEachKind(Stream<Resource> resources) {
        Map<String, Resource> kinds = new LinkedHashMap<>();
        resources.forEach(resource -> kinds.putIfAbsent(kind(resource), resource));
        return List.copyOf(kinds.values());
    }

    private static String kind(Resource resource) {
        if (resource instanceof MedicationAdministration dose) {
            return dose.getSubject().getReference() + dose.getStatus();
        }
        if (resource instanceof Observation observation) {
            return observation.getCode().getCodingFirstRep().getCode()
                    + observation.getStatus()
                    + (observation.hasValue() ? observation.getValue().fhirType() : "");
        }
        if (resource instanceof Procedure procedure) {
            return procedure.getCode().getCodingFirstRep().getCode() + procedure.getStatus();
        }
        return resource.fhirType();
    }

    private static Set<String> profilesClaimed(List<Resource> resources) {
        return resources.stream()
                .flatMap(resource -> resource.getMeta().getProfile().stream())
                .map(PrimitiveType::getValue)
                .collect(Collectors.toSet());
    }

    private static FhirValidator validator() {
        PrePopulatedValidationSupport guide = new PrePopulatedValidationSupport(FHIR);
        GuidePackage.fromClasspath(FHIR).definitions().forEach(guide::addResource);
        ValidationSupportChain chain = new ValidationSupportChain(
                guide,
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR));
        return FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }
}
