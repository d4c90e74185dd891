package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;
import org.hl7.fhir.r4.model.Measure.MeasureGroupPopulationComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which Measures can be counted, and what the others are told. */
class MeasureReaderTest {
    private static final String CQFM = "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-";

    /** R4 asks for no ids, and other engines refuse a measure without. */
    @Test
    void readsAMeasureWithoutAnyIds() {
        MeasureDefinition measure = MeasureReader.read(proportion());

        assertThat(measure.canonical()).isEqualTo("http://example.org/Measure/m|1");
        assertThat(measure.groups().get(0).scoring()).isEqualTo(Scoring.PROPORTION);
        assertThat(measure.groups().get(0).countsPeople()).isTrue();
        assertThat(measure.valueNames()).containsExactly("x initial-population", "x denominator", "x numerator");
    }

    @Test
    void prefersWhatAGroupSaysToWhatTheMeasureSays() {
        Measure stored = proportion();
        stored.addExtension(CQFM + "populationBasis", new CodeType("Procedure"));
        MeasureGroupComponent group = stored.getGroup().get(0);
        group.addExtension(CQFM + "populationBasis", new CodeType("boolean"));
        group.addExtension(CQFM + "scoring", scoring("cohort"));

        MeasureDefinition measure = MeasureReader.read(stored);

        assertThat(measure.groups().get(0).scoring()).isEqualTo(Scoring.COHORT);
        assertThat(measure.groups().get(0).countsPeople()).isTrue();
    }

    @Test
    void readsAnObservationWithItsAggregateMethodAndItsSource() {
        Measure stored = measure("continuous-variable", "initial-population", "measure-population");
        stored.getGroup().get(0).getPopulation().get(1).setId("mp");
        addPopulation(stored, "measure-observation");
        stored.getGroup().get(0).getPopulation().get(2).addExtension(CQFM + "aggregateMethod", new CodeType("median"));
        stored.getGroup().get(0).getPopulation().get(2).addExtension(CQFM + "criteriaReference", new StringType("mp"));

        MeasureDefinition measure = MeasureReader.read(stored);

        assertThat(measure.groups().get(0).populations().get(2).aggregation()).isEqualTo(Aggregation.MEDIAN);
        assertThat(measure.functionNames()).containsExactly("x measure-observation");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void saysWhatIsWrongWithAMeasure(String said, Measure measure) {
        assertThatThrownBy(() -> MeasureReader.read(measure))
                .isInstanceOf(MeasureUnusable.class)
                .hasMessageContaining(said);
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("names 0 libraries", changed(measure -> measure.setLibrary(null))),
                Arguments.of(
                        "names 2 libraries", changed(measure -> measure.addLibrary("http://example.org/Library/b"))),
                Arguments.of("no group", changed(measure -> measure.setGroup(null))),
                Arguments.of("The scoring composite", changed(measure -> measure.setScoring(scoring("composite")))),
                Arguments.of("The scoring null", changed(measure -> measure.setScoring(null))),
                Arguments.of("no population numerator", measure("proportion", "initial-population", "denominator")),
                Arguments.of("no population measure-population", measure("continuous-variable", "initial-population")),
                Arguments.of("kind of population with the code everyone", measure("cohort", "everyone")),
                Arguments.of(
                        "no aggregate method",
                        measure(
                                "continuous-variable",
                                "initial-population",
                                "measure-population",
                                "measure-observation")),
                Arguments.of(
                        "no such",
                        changed(measure -> measure.getGroup()
                                .get(0)
                                .getPopulation()
                                .get(2)
                                .addExtension(CQFM + "criteriaReference", new StringType("no such")))),
                Arguments.of("measure-observation, which is made of", observing("itself", "itself")),
                Arguments.of("measure-observation, which is made of", observing("first", "second", "second", "first")),
                Arguments.of("cqfm-aggregateMethod 2 times", changed(measure -> {
                    MeasureGroupPopulationComponent population =
                            measure.getGroup().get(0).getPopulation().get(2);
                    population.addExtension(CQFM + "aggregateMethod", new CodeType("sum"));
                    population.addExtension(CQFM + "aggregateMethod", new CodeType("count"));
                })),
                Arguments.of("cqfm-scoring 2 times", changed(measure -> {
                    measure.getGroup().get(0).addExtension(CQFM + "scoring", scoring("cohort"));
                    measure.getGroup().get(0).addExtension(CQFM + "scoring", scoring("ratio"));
                })),
                Arguments.of("cqfm-populationBasis 2 times", changed(measure -> {
                    measure.addExtension(CQFM + "populationBasis", new CodeType("boolean"));
                    measure.addExtension(CQFM + "populationBasis", new CodeType("Encounter"));
                })),
                Arguments.of(
                        "text/fhirpath",
                        changed(measure -> measure.getGroup()
                                .get(0)
                                .getPopulation()
                                .get(0)
                                .getCriteria()
                                .setLanguage("text/fhirpath"))));
    }

    /** @param idsAndReferences of each observation its id and that of the population it is made of */
    private static Measure observing(String... idsAndReferences) {
        Measure measure = measure("continuous-variable", "initial-population", "measure-population");
        for (int index = 0; index < idsAndReferences.length; index += 2) {
            addPopulation(measure, "measure-observation");
            MeasureGroupPopulationComponent observation =
                    measure.getGroup().get(0).getPopulation().get(2 + index / 2);
            observation.setId(idsAndReferences[index]);
            observation.addExtension(CQFM + "aggregateMethod", new CodeType("sum"));
            observation.addExtension(CQFM + "criteriaReference", new StringType(idsAndReferences[index + 1]));
        }
        return measure;
    }

    private static Measure changed(Consumer<Measure> change) {
        Measure measure = proportion();
        change.accept(measure);
        return measure;
    }

    private static Measure proportion() {
        return measure("proportion", "initial-population", "denominator", "numerator");
    }

    private static Measure measure(String scoring, String... populations) {
        Measure measure = new Measure();
        measure.setUrl("http://example.org/Measure/m").setVersion("1");
        measure.addLibrary("http://example.org/Library/a");
        measure.setScoring(scoring(scoring));
        measure.addGroup();
        Arrays.stream(populations).forEach(code -> addPopulation(measure, code));
        return measure;
    }

    private static void addPopulation(Measure measure, String code) {
        measure.getGroup()
                .get(0)
                .addPopulation()
                .setCode(new CodeableConcept()
                        .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/measure-population", code, null)))
                .setCriteria(new Expression().setLanguage("text/cql-identifier").setExpression("x " + code));
    }

    private static CodeableConcept scoring(String code) {
        return new CodeableConcept()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/measure-scoring", code, null));
    }
}
