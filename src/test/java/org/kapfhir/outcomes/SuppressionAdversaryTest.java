package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.PersonNumbers.Pair;
import org.kapfhir.outcomes.PersonNumbers.Response;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.statistics.KaplanMeier.Spell;

/** No withheld cell can be recomputed from what is shown, whatever is added, subtracted and divided. */
class SuppressionAdversaryTest {
    private static final Set<Stratifier> STRATIFIERS =
            EnumSet.of(Stratifier.SEX, Stratifier.ROUTE, Stratifier.BASELINE_SEVERITY);
    private static final List<String> SEXES = List.of("female", "male", "other");
    private static final List<String> ROUTES = List.of("intravenous", "nasal", "oral", "unknown");
    private static final List<String> BANDS = List.of("mild", "moderate", "severe");
    private static final Map<String, Integer> LOWEST_OF_BANDS = Map.of("mild", 5, "moderate", 10, "severe", 20);

    @Test
    void keepsWhatIsWithheldInTwoThousandSmallCohorts() {
        int withheld = 0;
        int shown = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(11);
            Parameters answer = answer(cohort(random, 1 + random.nextInt(60)), size);
            Adversary adversary = new Adversary(answer);

            assertThat(adversary.recomputed())
                    .as("cohort %d below %d", seed, size)
                    .isEmpty();
            withheld += adversary.withheld().size();
            shown += (int) answer.getParameters("outcome").stream()
                    .filter(outcome ->
                            AnswerParts.part(outcome, "n").orElseThrow().getValue() instanceof IntegerType)
                    .count();
        }
        assertThat(withheld).as("there was something to find").isGreaterThan(10_000);
        assertThat(shown).as("not everything was withheld").isGreaterThan(1000);
    }

    @Test
    void leavesMoreThanOneValueOpenInThreeThousandSmallCohorts() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(11);
            CohortSummary cohort = cohort(random, 1 + random.nextInt(60));
            BoundsAdversary truth = new BoundsAdversary(answer(cohort, 0));

            assertThat(new BoundsAdversary(answer(cohort, size), size, truth::atLeast).recomputed())
                    .as("cohort %d below %d", seed, size)
                    .isEmpty();
        }
    }

    @Test
    void wouldFindACellThatIsAloneInBeingWithheld() {
        assertThat(new Adversary(split(40, new IntegerType(35), new StringType("<11"))).recomputed())
                .containsExactly("sex=b n day-7");
        assertThat(new Adversary(split(40, new StringType("withheld"), new StringType("<11"))).recomputed())
                .isEmpty();
    }

    @Test
    void wouldFindACellByItsReason() {
        Parameters answer = new Parameters();
        ParametersParameterComponent denominator = denominator(answer.addParameter());
        denominator.addPart().setName("withBaseline").setValue(new IntegerType(40));
        denominator.addPart().setName("analyzable").setValue(new StringType("<11"));
        ParametersParameterComponent reason = denominator.addPart().setName("reason");
        reason.addPart().setName("code").setValue(new StringType("no-follow-up"));
        reason.addPart().setName("count").setValue(new IntegerType(33));

        assertThat(new Adversary(answer).recomputed()).containsExactly(" n day-7");
    }

    private static Parameters split(int whole, Type a, Type b) {
        Parameters answer = new Parameters();
        denominator(answer.addParameter()).addPart().setName("analyzable").setValue(new IntegerType(whole));
        List<Type> counts = List.of(a, b);
        for (int i = 0; i < 2; i++) {
            ParametersParameterComponent stratum = answer.addParameter().setName("stratum");
            stratum.addPart().setName("stratifier").setValue(new StringType("sex"));
            stratum.addPart().setName("value").setValue(new StringType(i == 0 ? "a" : "b"));
            denominator(stratum.addPart()).addPart().setName("analyzable").setValue(counts.get(i));
        }
        return answer;
    }

    private static ParametersParameterComponent denominator(ParametersParameterComponent part) {
        part.setName("denominator");
        part.addPart().setName("timepoint").setValue(new StringType("day-7"));
        return part;
    }

    /** People with strata of very different sizes. */
    private static CohortSummary cohort(Random random, int people) {
        CohortTally tally = new CohortTally(List.of(Instrument.PHQ_9), STRATIFIERS, IndexPeriod.ALL);
        double rare = random.nextDouble();
        for (int person = 0; person < people; person++) {
            boolean isTreated = random.nextInt(8) > 0;
            boolean isRated = isTreated && random.nextInt(6) > 0;
            int baseline = LOWEST_OF_BANDS.get(draw(random, BANDS, rare)) + random.nextInt(5);
            tally.add(new PersonNumbers(
                    Map.of(
                            Stratifier.SEX,
                            draw(random, SEXES, rare),
                            Stratifier.ROUTE,
                            isTreated ? draw(random, ROUTES, rare) : "unknown"),
                    isTreated ? 20_000L : null,
                    4,
                    isRated ? pairs(random, baseline) : List.of(),
                    isRated && random.nextBoolean() ? List.of(response(random, baseline)) : List.of(),
                    Map.of(),
                    Monitoring.NONE));
        }
        return tally.summary(0);
    }

    private static Response response(Random random, int baseline) {
        return new Response(Instrument.PHQ_9, baseline, new Spell(random.nextInt(90), random.nextBoolean()));
    }

    private static List<Pair> pairs(Random random, int before) {
        List<Pair> pairs = new ArrayList<>();
        for (Timepoint timepoint : Timepoint.values()) {
            int after = random.nextInt(28);
            boolean isAnalyzed = random.nextInt(3) > 0;
            pairs.add(new Pair(
                    Instrument.PHQ_9,
                    timepoint,
                    before,
                    isAnalyzed ? after : null,
                    isAnalyzed && 2 * after <= before && before > 0,
                    isAnalyzed && after < 5,
                    isAnalyzed && after > before));
        }
        return pairs;
    }

    private static String draw(Random random, List<String> values, double rare) {
        return random.nextDouble() < rare ? values.get(0) : values.get(random.nextInt(values.size()));
    }

    private static Parameters answer(CohortSummary summary, int size) {
        Withholding withholding = new Withholding(summary, size);
        Parameters answer = new CohortAnswer(summary, withholding).toParameters();
        OutcomeRequest request = Question.with(size, Thresholds.USUAL, STRATIFIERS, Instrument.PHQ_9);
        new OutcomeReport(request, ZoneOffset.UTC)
                .of(Optional.empty(), summary, withholding)
                .ifPresent(report -> answer.addParameter().setName("report").setResource(report));
        return answer;
    }
}
