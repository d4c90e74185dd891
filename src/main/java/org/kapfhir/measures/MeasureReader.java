package org.kapfhir.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;
import org.hl7.fhir.r4.model.Measure.MeasureGroupPopulationComponent;
import org.hl7.fhir.r4.model.Measure.MeasureGroupStratifierComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.measures.MeasureDefinition.Component;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;
import org.kapfhir.measures.MeasureDefinition.Stratifier;
import org.kapfhir.measures.MeasureDefinition.Supplement;

/** Reads a Measure, with the extensions of the Quality Measure guide; ids are optional, as R4 has them. */
final class MeasureReader {
    private static final String CQFM = "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-";
    private static final Set<String> LANGUAGES =
            Set.of("text/cql", "text/cql-identifier", "text/cql.identifier", "text/cql.name");

    private final Measure measure;

    private MeasureReader(Measure measure) {
        this.measure = measure;
    }

    /** @throws MeasureUnusable 422, code {@code measure-unusable} */
    static MeasureDefinition read(Measure measure) {
        return new MeasureReader(measure).definition();
    }

    private MeasureDefinition definition() {
        if (measure.getLibrary().size() != 1) {
            throw MeasureUnusable.libraries(measure.getLibrary().size());
        }
        if (!measure.hasGroup()) {
            throw MeasureUnusable.noGroup();
        }
        List<Group> groups = new ArrayList<>();
        for (int index = 0; index < measure.getGroup().size(); index++) {
            Group group = group(measure.getGroup().get(index), index);
            MeasureCheck.checkPopulations(group, index);
            groups.add(group);
        }
        return new MeasureDefinition(
                canonical(),
                measure.getLibrary().get(0).getValue(),
                measure.hasImprovementNotation() ? measure.getImprovementNotation() : null,
                groups,
                supplements());
    }

    private String canonical() {
        String url = measure.hasUrl() ? measure.getUrl() : "Measure/" + measure.getIdPart();
        return measure.hasVersion() ? url + "|" + measure.getVersion() : url;
    }

    private Group group(MeasureGroupComponent group, int index) {
        String path = "Measure.group[" + index + "]";
        CodeableConcept scoring = extension(group.getExtension(), "scoring", path)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .orElse(measure.getScoring());
        String scoringCode = scoring.getCodingFirstRep().getCode();
        List<Population> populations = new ArrayList<>();
        for (int place = 0; place < group.getPopulation().size(); place++) {
            populations.add(population(group.getPopulation().get(place), place, path + ".population[" + place + "]"));
        }
        List<Stratifier> stratifiers = new ArrayList<>();
        for (int place = 0; place < group.getStratifier().size(); place++) {
            stratifiers.add(stratifier(group.getStratifier().get(place), path + ".stratifier[" + place + "]"));
        }
        return new Group(
                group.getId(),
                group.hasCode() ? group.getCode() : null,
                Scoring.ofCode(scoringCode).orElseThrow(() -> MeasureUnusable.scoring(index, scoringCode)),
                "boolean"
                        .equals(text(group.getExtension(), "populationBasis", path)
                                .or(() -> text(measure.getExtension(), "populationBasis", "Measure"))
                                .orElse("boolean")),
                extension(group.getExtension(), "improvementNotation", path)
                        .filter(CodeableConcept.class::isInstance)
                        .map(CodeableConcept.class::cast)
                        .orElse(null),
                populations,
                stratifiers);
    }

    private static Population population(MeasureGroupPopulationComponent population, int place, String path) {
        String code = population.getCode().getCodingFirstRep().getCode();
        PopulationType type = PopulationType.ofCode(code).orElseThrow(() -> MeasureUnusable.population(path, code));
        Optional<Aggregation> aggregation =
                text(population.getExtension(), "aggregateMethod", path).flatMap(Aggregation::ofCode);
        if (type == PopulationType.MEASURE_OBSERVATION && aggregation.isEmpty()) {
            throw MeasureUnusable.aggregation(path);
        }
        return new Population(
                place,
                population.getId(),
                type,
                population.getCode(),
                population.getCriteria().hasExpression() ? name(population.getCriteria(), path) : null,
                text(population.getExtension(), "criteriaReference", path).orElse(null),
                aggregation.orElse(null));
    }

    private static Stratifier stratifier(MeasureGroupStratifierComponent stratifier, String path) {
        List<Component> components = new ArrayList<>();
        stratifier
                .getComponent()
                .forEach(component -> components.add(new Component(
                        component.hasCode() ? component.getCode() : null, name(component.getCriteria(), path))));
        boolean byCriteria = components.isEmpty();
        if (byCriteria) {
            components.add(new Component(null, name(stratifier.getCriteria(), path)));
        }
        return new Stratifier(
                stratifier.getId(), stratifier.hasCode() ? stratifier.getCode() : null, byCriteria, components);
    }

    private List<Supplement> supplements() {
        return measure.getSupplementalData().stream()
                .map(supplement -> new Supplement(
                        supplement.getId(),
                        supplement.hasCode() ? supplement.getCode() : null,
                        name(supplement.getCriteria(), "Measure.supplementalData")))
                .toList();
    }

    private static String name(Expression criteria, String path) {
        if (!criteria.hasExpression() || !LANGUAGES.contains(criteria.getLanguage())) {
            throw MeasureUnusable.language(path, criteria.getLanguage());
        }
        return criteria.getExpression();
    }

    private static Optional<String> text(List<Extension> extensions, String name, String path) {
        return extension(extensions, name, path).map(MeasureReader::text);
    }

    private static @Nullable String text(Type value) {
        return value instanceof PrimitiveType<?> primitive ? primitive.getValueAsString() : null;
    }

    private static Optional<Type> extension(List<Extension> extensions, String name, String path) {
        List<Extension> named = extensions.stream()
                .filter(extension -> (CQFM + name).equals(extension.getUrl()))
                .toList();
        if (named.size() > 1) {
            throw MeasureUnusable.repeated(path, "cqfm-" + name, named.size());
        }
        return named.stream()
                .map(Extension::getValue)
                .filter(value -> value != null)
                .findFirst();
    }
}
