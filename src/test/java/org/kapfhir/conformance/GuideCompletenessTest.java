package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.conformance.GuideRecords.Expectation;

/** Nothing that the guide promises is missing: its artifacts, a use of each profile, a break of each rule, a story of each exclusion. */
class GuideCompletenessTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final List<Resource> EXAMPLES = GuideRecords.examples().stream()
            .map(example -> (Resource) FHIR.newJsonParser().parseResource(example.json()))
            .toList();

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(files = "src/test/resources/fixtures/guide/artifacts.csv", numLinesToSkip = 1)
    void publishesEveryArtifactOfItsPlan(String type, String id) {
        assertThat(GUIDE.definitions())
                .extracting(MetadataResource::fhirType, MetadataResource::getIdPart)
                .contains(tuple(type, id));
    }

    @Test
    void usesEveryProfileInAStory() {
        Set<String> used = EXAMPLES.stream()
                .flatMap(example -> example.getMeta().getProfile().stream())
                .map(PrimitiveType::getValueAsString)
                .collect(Collectors.toSet());

        assertThat(used).containsAll(profiles().map(StructureDefinition::getUrl).toList());
    }

    @Test
    void breaksEveryInvariantInARecordOfItsOwn() {
        Set<String> broken = GuideRecords.expectations().stream()
                .map(Expectation::messageKey)
                .filter(key -> key.contains("#"))
                .map(key -> key.substring(key.indexOf('#') + 1))
                .collect(Collectors.toSet());

        assertThat(broken).containsExactlyInAnyOrderElementsOf(invariants());
    }

    @Test
    void tellsAStoryOfEveryExclusion() {
        Set<String> told = EXAMPLES.stream()
                .filter(DetectedIssue.class::isInstance)
                .map(example ->
                        ((DetectedIssue) example).getCode().getCodingFirstRep().getCode())
                .collect(Collectors.toSet());

        assertThat(told).containsExactlyInAnyOrderElementsOf(exclusions());
    }

    /** The scores' common parent is abstract in all but name: its children are what records claim. */
    private static Stream<StructureDefinition> profiles() {
        return GUIDE.definitions(StructureDefinition.class).stream()
                .filter(definition -> !"Extension".equals(definition.getType()))
                .filter(definition -> !definition.getUrl().endsWith("/kap-score"));
    }

    private static Set<String> invariants() {
        return GUIDE.definitions(StructureDefinition.class).stream()
                .flatMap(definition -> definition.getDifferential().getElement().stream())
                .flatMap(element -> element.getConstraint().stream())
                .map(ElementDefinitionConstraintComponent::getKey)
                .filter(key -> key.startsWith("kap-"))
                .collect(Collectors.toSet());
    }

    private static Set<String> exclusions() {
        Set<String> exclusions = GUIDE
                .find(CodeSystem.class, "https://kapfhir.org/ig/CodeSystem/kap-criterion")
                .orElseThrow()
                .getConcept()
                .stream()
                .filter(GuideCompletenessTest::isExclusion)
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.toSet());
        assertThat(exclusions).hasSizeGreaterThan(10);
        return exclusions;
    }

    private static boolean isExclusion(ConceptDefinitionComponent criterion) {
        return criterion.getProperty().stream()
                .anyMatch(property -> "role".equals(property.getCode())
                        && "exclusion".equals(property.getValueCoding().getCode()));
    }
}
