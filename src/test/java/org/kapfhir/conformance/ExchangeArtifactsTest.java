package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r5.model.SubscriptionTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.shared.Canonicals;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The artifacts for exchange name only what the guide publishes, and leave out nothing of it. */
class ExchangeArtifactsTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);

    @Test
    void theServersStatementListsEveryProfileOperationAndSearchParameterOfTheGuide() {
        CapabilityStatement server = statement("kap-server");
        Set<String> profiles = GUIDE.definitions(StructureDefinition.class).stream()
                .filter(definition -> definition.getKind() == StructureDefinitionKind.RESOURCE)
                .map(MetadataResource::getUrl)
                .collect(Collectors.toSet());

        assertThat(profilesOf(server))
                .as("profiles in profiles/capabilities/KapServer.fsh: add one line `* insert Supports(...)` for each")
                .containsExactlyInAnyOrderElementsOf(profiles);
        assertThat(ownDefinitions(server))
                .as("operations and search parameters in profiles/capabilities/KapServer.fsh")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                GUIDE.definitions(OperationDefinition.class).stream(),
                                GUIDE.definitions(SearchParameter.class).stream())
                        .map(MetadataResource::getUrl)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kap-ehr-client", "kap-app-client"})
    void aClientAsksForNothingThatTheServerDoesNotPromise(String client) {
        CapabilityStatement statement = statement(client);

        assertThat(profilesOf(statement)).isNotEmpty().isSubsetOf(profilesOf(statement("kap-server")));
        assertThat(lines(statement)).isNotEmpty().isSubsetOf(lines(statement("kap-server")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void aTopicIsOneInR5Too(String name, Basic topic) {
        SubscriptionTopic converted = (SubscriptionTopic) VersionConvertorFactory_40_50.convertResource(topic);

        assertThat(converted.getUrl()).isEqualTo(Canonicals.BASE + "/SubscriptionTopic/" + topic.getIdPart());
        assertThat(converted.getStatus()).isNotNull();
        assertThat(converted.getVersion()).isNotBlank();
        assertThat(converted.getResourceTrigger()).hasSize(1).allSatisfy(trigger -> {
            String type = trigger.getResource().replace("http://hl7.org/fhir/StructureDefinition/", "");
            assertThat(FHIR.getResourceTypes()).contains(type);
            assertThat(trigger.getQueryCriteria().getCurrent()).isNotBlank();
            assertThat(trigger.getFhirPathCriteria()).isNotBlank();
            assertThat(converted.getCanFilterBy()).isNotEmpty().allSatisfy(filter -> {
                assertThat(filter.getResource()).isEqualTo(type);
                assertThat(canSearch(type, filter.getFilterParameter()))
                        .as(filter.getFilterParameter())
                        .isTrue();
            });
        });
    }

    @Test
    void publishesTheFourTopics() {
        assertThat(topics().map(topic -> topic[0]))
                .containsExactlyInAnyOrder(
                        "kap-candidacy-decided",
                        "kap-safety-flag-raised",
                        "kap-score-recorded",
                        "kap-session-completed");
    }

    @Test
    void theCourseNamesOnlyStepsAndDefinitionsThatExist() {
        PlanDefinition course = GUIDE.find(PlanDefinition.class, Canonicals.BASE + "/PlanDefinition/kap-course")
                .orElseThrow();
        List<PlanDefinitionActionComponent> steps = course.getAction().stream()
                .flatMap(ExchangeArtifactsTest::withSteps)
                .toList();
        Set<String> ids =
                steps.stream().map(PlanDefinitionActionComponent::getId).collect(Collectors.toSet());
        List<String> published =
                GUIDE.definitions().stream().map(MetadataResource::getUrl).toList();

        assertThat(ids).hasSameSizeAs(steps);
        assertThat(steps).hasSizeGreaterThan(25).allSatisfy(step -> {
            assertThat(step.getDocumentation()).as("source of %s", step.getId()).isNotEmpty();
            assertThat(ids)
                    .containsAll(step.getRelatedAction().stream()
                            .map(PlanDefinition.PlanDefinitionActionRelatedActionComponent::getActionId)
                            .toList());
            if (step.hasDefinition()) {
                assertThat(published).contains(step.getDefinitionCanonicalType().getValue());
            }
        });
        assertThat(ids).contains("preparation", "induction", "maintenance", "day-7", "week-2", "week-4", "week-8");
    }

    @Test
    void everyMeasureCountsWhatItsLibraryDefines() {
        List<Measure> withGroups = GUIDE.definitions(Measure.class).stream()
                .filter(Measure::hasGroup)
                .toList();

        assertThat(withGroups).hasSize(6).allSatisfy(measure -> {
            Library library = GUIDE.find(
                            Library.class,
                            measure.getLibrary().get(0).getValue().split("\\|", 2)[0])
                    .orElseThrow();
            String cql = new String(library.getContentFirstRep().getData(), StandardCharsets.UTF_8);
            assertThat(measure.getScoring().getCodingFirstRep().getCode()).isEqualTo("proportion");
            assertThat(measure.hasImprovementNotation()).isTrue();
            assertThat(measure.getGroup())
                    .isNotEmpty()
                    .allSatisfy(group -> assertThat(group.getPopulation())
                            .extracting(population ->
                                    population.getCode().getCodingFirstRep().getCode())
                            .containsExactly("initial-population", "denominator", "numerator"));
            assertThat(measure.getGroup().stream().flatMap(group -> group.getPopulation().stream()))
                    .allSatisfy(population -> assertThat(cql)
                            .contains("define \"" + population.getCriteria().getExpression() + "\":"));
        });
    }

    private static CapabilityStatement statement(String id) {
        return GUIDE.find(CapabilityStatement.class, Canonicals.BASE + "/CapabilityStatement/" + id)
                .orElseThrow();
    }

    private static Set<String> profilesOf(CapabilityStatement statement) {
        return statement.getRestFirstRep().getResource().stream()
                .flatMap(resource -> resource.getSupportedProfile().stream())
                .map(CanonicalType::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a statement says of each type in interactions, searches and operations. */
    private static Set<String> lines(CapabilityStatement statement) {
        return statement.getRestFirstRep().getResource().stream()
                .flatMap(resource -> Stream.of(
                                resource.getInteraction().stream()
                                        .map(each -> each.getCode().toCode()),
                                resource.getSearchParam().stream().map(each -> each.getName() + each.getDefinition()),
                                resource.getOperation().stream().map(each -> each.getName() + each.getDefinition()))
                        .flatMap(each -> each)
                        .map(line -> resource.getType() + " " + line))
                .collect(Collectors.toSet());
    }

    private static Set<String> ownDefinitions(CapabilityStatement statement) {
        Stream<String> ofTypes = statement.getRestFirstRep().getResource().stream()
                .flatMap(resource -> Stream.concat(
                        resource.getSearchParam().stream().map(each -> each.getDefinition()),
                        resource.getOperation().stream().map(each -> each.getDefinition())));
        return Stream.concat(
                        ofTypes,
                        statement.getRestFirstRep().getOperation().stream().map(each -> each.getDefinition()))
                .filter(definition -> definition.startsWith(Canonicals.BASE))
                .collect(Collectors.toSet());
    }

    private static boolean canSearch(String type, String parameter) {
        return statement("kap-server").getRestFirstRep().getResource().stream()
                .filter(resource -> type.equals(resource.getType()))
                .map(CapabilityStatementRestResourceComponent::getSearchParam)
                .flatMap(List::stream)
                .anyMatch(each -> parameter.equals(each.getName()));
    }

    private static Stream<PlanDefinitionActionComponent> withSteps(PlanDefinitionActionComponent action) {
        return Stream.concat(Stream.of(action), action.getAction().stream().flatMap(ExchangeArtifactsTest::withSteps));
    }

    static Stream<Object[]> topics() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:guide/package/Basic-*.json");
            return Arrays.stream(files).map(ExchangeArtifactsTest::topic).map(topic ->
                    new Object[] {topic.getIdPart(), topic});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Basic topic(Resource file) {
        try {
            return FHIR.newJsonParser().parseResource(Basic.class, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
