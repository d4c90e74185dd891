package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemInteractionComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.shared.Canonicals;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is served, and what we serve is published. */
@WithRunningServer
class CapabilityIT {

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private GuidePackage guide;

    private CapabilityStatement served;
    private CapabilityStatement published;

    @BeforeEach
    void readBoth() {
        served = server.get("metadata").as(CapabilityStatement.class);
        published = guide.find(CapabilityStatement.class, Canonicals.SERVER_STATEMENT)
                .orElseThrow();
    }

    @Test
    void namesTheGuideAndTheStatementItLivesUpTo() {
        assertThat(served.getInstantiates()).extracting(PrimitiveType::getValue).contains(Canonicals.SERVER_STATEMENT);
        assertThat(served.getImplementationGuide())
                .extracting(CanonicalType::getValue)
                .contains(published.getImplementationGuide().get(0).getValue() + "|" + published.getVersion());
        assertThat(served.getFhirVersion()).isEqualTo(published.getFhirVersion());
        assertThat(served.getFormat())
                .extracting(PrimitiveType::getValue)
                .containsAll(published.getFormat().stream()
                        .map(PrimitiveType::getValue)
                        .toList());
        assertThat(systemInteractions(served)).containsAll(systemInteractions(published));
    }

    @Test
    void servesEverythingThatIsPublished() {
        Map<String, CapabilityStatementRestResourceComponent> types = byType(served);
        assertThat(published.getRestFirstRep().getResource()).hasSizeGreaterThan(20);
        for (CapabilityStatementRestResourceComponent promise :
                published.getRestFirstRep().getResource()) {
            CapabilityStatementRestResourceComponent kept = types.get(promise.getType());
            assertThat(kept).as(promise.getType()).isNotNull();
            assertThat(all(kept)).as(promise.getType()).containsAll(all(promise));
        }
        assertThat(systemOperations(served)).containsAll(systemOperations(published));
    }

    @Test
    void publishesEverythingOfOursThatIsServed() {
        Map<String, CapabilityStatementRestResourceComponent> types = byType(published);
        int ours = 0;
        for (CapabilityStatementRestResourceComponent kept :
                served.getRestFirstRep().getResource()) {
            Set<String> own = ours(all(kept));
            if (!own.isEmpty()) {
                assertThat(types).as("published types").containsKey(kept.getType());
                assertThat(all(types.get(kept.getType()))).as(kept.getType()).containsAll(own);
                ours += own.size();
            }
        }
        assertThat(ours).isGreaterThan(30);
        assertThat(systemOperations(published)).containsAll(ours(systemOperations(served)));
    }

    @Test
    void resolvesEverySupportedProfileInTheGuideAndInTheStore() {
        Set<String> profiles = served.getRestFirstRep().getResource().stream()
                .flatMap(resource -> resource.getSupportedProfile().stream())
                .map(CanonicalType::getValue)
                .collect(Collectors.toSet());
        assertThat(profiles).isNotEmpty().allSatisfy(profile -> {
            assertThat(guide.find(StructureDefinition.class, profile))
                    .as(profile)
                    .isPresent();
            assertThat(server.get("StructureDefinition?_summary=count&url=" + profile)
                            .as(Bundle.class)
                            .getTotal())
                    .isEqualTo(1);
        });
    }

    private static Map<String, CapabilityStatementRestResourceComponent> byType(CapabilityStatement statement) {
        return statement.getRestFirstRep().getResource().stream()
                .collect(Collectors.toMap(CapabilityStatementRestResourceComponent::getType, Function.identity()));
    }

    /** Interactions, profiles, search parameters and operations of one type, each as one line. */
    private static Set<String> all(CapabilityStatementRestResourceComponent resource) {
        return Stream.of(
                        resource.getInteraction().stream()
                                .map(ResourceInteractionComponent::getCode)
                                .map(code -> "interaction " + code.toCode()),
                        resource.getSupportedProfile().stream().map(profile -> "profile " + profile.getValue()),
                        resource.getSearchParam().stream().map(CapabilityIT::line),
                        resource.getOperation().stream()
                                .map(operation -> "operation " + operation.getName() + " " + operation.getDefinition()))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(CapabilityStatementRestResourceSearchParamComponent parameter) {
        return "search " + parameter.getName() + " " + parameter.getType().toCode() + " " + parameter.getDefinition();
    }

    private static Set<String> ours(Set<String> lines) {
        return lines.stream().filter(line -> line.contains(Canonicals.BASE)).collect(Collectors.toSet());
    }

    private static Set<String> systemOperations(CapabilityStatement statement) {
        return statement.getRest().stream()
                .map(CapabilityStatementRestComponent::getOperation)
                .flatMap(operations ->
                        operations.stream().map(operation -> operation.getName() + " " + operation.getDefinition()))
                .collect(Collectors.toSet());
    }

    private static Set<String> systemInteractions(CapabilityStatement statement) {
        return statement.getRestFirstRep().getInteraction().stream()
                .map(SystemInteractionComponent::getCode)
                .map(code -> code.toCode())
                .collect(Collectors.toSet());
    }
}
