package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/**
 * Somebody who has an answer without a period of index doses, and narrows down what it withholds.
 *
 * <p>Every count is a whole number between two bounds, and each thing that must hold of the counts narrows them: strata add
 * up, nobody has a follow-up without a baseline, reasons are differences, whoever was never treated has no route, whoever
 * has a severity has a baseline, {@code <11} is at most 10. Where some strata say that, this reader knows of the others that
 * are withheld which of them have at least the size, as most have.
 */
final class BoundsAdversary {
    private static final long NO_END = 1_000_000_000_000L;
    private static final Set<String> KNOWN_OF_EVERYONE = Set.of("sex", "baseline-severity");

    private final int size;
    private final ToLongFunction<String> truth;
    private final Map<String, long[]> bounds = new LinkedHashMap<>();
    private final Set<String> withheld = new TreeSet<>();
    private final Map<String, Boolean> isBoundSaid = new HashMap<>();
    private final Map<String, Set<String>> slices = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** The parts and the rest add up to the whole. */
    private record Sum(String whole, List<String> parts, long rest) {}

    /** Who knows everything. */
    BoundsAdversary(Parameters answer) {
        this(answer, 0, count -> 0);
    }

    /** @param truth what the counts are */
    BoundsAdversary(Parameters answer, int size, ToLongFunction<String> truth) {
        this.size = size;
        this.truth = truth;
        read("", answer.getParameter());
        for (ParametersParameterComponent stratum : answer.getParameters("stratum")) {
            String stratifier = AnswerParts.text(stratum, "stratifier").orElseThrow();
            String slice = stratifier + "=" + AnswerParts.text(stratum, "value").orElseThrow();
            slices.computeIfAbsent(stratifier, key -> new TreeSet<>()).add(slice);
            read(slice, stratum.getPart());
        }
        slices.forEach((stratifier, of) -> {
            addUp(stratifier, of);
            of.forEach(slice -> knowOfStratum(stratifier, slice));
        });
    }

    /** The least that a count may be. */
    long atLeast(String count) {
        return bounds.get(count)[0];
    }

    /** Counts below the size that are withheld, and have one possible value. */
    Set<String> recomputed() {
        boolean isNarrowed = true;
        for (int turn = 0; isNarrowed && turn < 200; turn++) {
            isNarrowed = false;
            for (Sum sum : sums) {
                isNarrowed |= narrow(sum);
            }
        }
        return withheld.stream()
                .filter(name -> truth.applyAsLong(name) < size)
                .filter(name -> bounds.get(name)[0] == bounds.get(name)[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(String slice, List<ParametersParameterComponent> parts) {
        for (ParametersParameterComponent part : parts) {
            if ("denominator".equals(part.getName())) {
                readDenominator(slice, part);
            } else if ("durability".equals(part.getName())) {
                readDurability(slice, part);
            }
        }
    }

    private void readDenominator(String slice, ParametersParameterComponent part) {
        String n = slice + " n " + AnswerParts.text(part, "timepoint").orElseThrow();
        count(part, "enrolled", slice + " enrolled");
        count(part, "treated", slice + " treated");
        count(part, "withBaseline", slice + " withBaseline");
        count(part, "analyzable", n);
        differ(part, "not-treated", slice + " enrolled", slice + " treated");
        differ(part, "no-baseline", slice + " treated", slice + " withBaseline");
        differ(part, "no-follow-up", slice + " withBaseline", n);
    }

    private void readDurability(String slice, ParametersParameterComponent part) {
        String before = slice + " responders";
        count(part, "responders", before);
        atMost(before, slice + " withBaseline");
        for (int days : CohortAnswer.CURVE_DAYS) {
            String atRisk = slice + " atRisk " + days;
            withhold(atRisk, NO_END);
            AnswerParts.parts(part, "point").stream()
                    .filter(point -> AnswerParts.number(point, "days") == days)
                    .forEach(point -> count(point, "atRisk", atRisk));
            atMost(atRisk, before);
            before = atRisk;
        }
    }

    private void count(ParametersParameterComponent part, String name, String unknown) {
        ParametersParameterComponent found = AnswerParts.part(part, name).orElseThrow();
        if (found.getValue() instanceof IntegerType count) {
            bounds.put(unknown, new long[] {count.getValue(), count.getValue()});
            withheld.remove(unknown);
        } else {
            boolean isSmall = found.getValue().primitiveValue().startsWith("<");
            withhold(unknown, isSmall ? size - 1L : NO_END);
            isBoundSaid.put(unknown, isSmall);
        }
    }

    private void withhold(String unknown, long most) {
        withheld.add(unknown);
        bounds.put(unknown, new long[] {0, most});
    }

    private void differ(ParametersParameterComponent part, String reason, String larger, String smaller) {
        AnswerParts.reason(part, reason)
                .ifPresentOrElse(
                        people -> sums.add(new Sum(larger, List.of(smaller), people)), () -> atMost(smaller, larger));
    }

    private void atMost(String smaller, String larger) {
        String others = larger + " without " + smaller;
        bounds.put(others, new long[] {0, NO_END});
        sums.add(new Sum(larger, List.of(smaller, others), 0));
    }

    private void addUp(String stratifier, Set<String> of) {
        Set<String> quantities = bounds.keySet().stream()
                .filter(name -> !name.contains(" without ") && of.contains(name.substring(0, name.indexOf(' '))))
                .map(name -> name.substring(name.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String quantity : quantities) {
            List<String> parts = of.stream()
                    .map(slice -> slice + quantity)
                    .filter(bounds::containsKey)
                    .toList();
            if (parts.stream().anyMatch(part -> isBoundSaid.getOrDefault(part, false))) {
                parts.stream()
                        .filter(part -> !isBoundSaid.getOrDefault(part, true) && truth.applyAsLong(part) >= size)
                        .forEach(part -> bounds.get(part)[0] = size);
            }
            boolean isOfScores = "baseline-severity".equals(stratifier)
                    && Set.of(" enrolled", " treated").contains(quantity);
            sums.add(new Sum(isOfScores ? " withBaseline" : quantity, parts, 0));
        }
    }

    private void knowOfStratum(String stratifier, String slice) {
        if ("baseline-severity".equals(stratifier)) {
            sums.add(new Sum(slice + " enrolled", List.of(slice + " treated"), 0));
            sums.add(new Sum(slice + " treated", List.of(slice + " withBaseline"), 0));
        } else if (!KNOWN_OF_EVERYONE.contains(stratifier) && !slice.endsWith("=unknown")) {
            sums.add(new Sum(slice + " enrolled", List.of(slice + " treated"), 0));
        }
    }

    private boolean narrow(Sum sum) {
        long least = sum.rest();
        long most = sum.rest();
        for (String part : sum.parts()) {
            least += bounds.get(part)[0];
            most += bounds.get(part)[1];
        }
        long[] whole = bounds.get(sum.whole());
        boolean isNarrowed = narrow(whole, least, most);
        for (String part : sum.parts()) {
            long[] own = bounds.get(part);
            isNarrowed |= narrow(own, whole[0] - (most - own[1]), whole[1] - (least - own[0]));
        }
        return isNarrowed;
    }

    private static boolean narrow(long[] bounds, long low, long high) {
        long newLow = Math.max(bounds[0], low);
        long newHigh = Math.min(bounds[1], high);
        assertThat(newLow).as("what must hold of the counts").isLessThanOrEqualTo(newHigh);
        if (newLow == bounds[0] && newHigh == bounds[1]) {
            return false;
        }
        bounds[0] = newLow;
        bounds[1] = newHigh;
        return true;
    }
}
