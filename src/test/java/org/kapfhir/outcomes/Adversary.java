package org.kapfhir.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/**
 * Somebody who has an answer and wants what it withholds.
 *
 * <p>Everything that the answer shows, and everything that must hold of it (strata add up to the whole, reasons are
 * differences, a rate is a count divided by another, a mean is a sum divided by a count), is one linear equation. What all
 * linear combinations of them settle is found by elimination.
 */
final class Adversary {
    private static final double TINY = 1e-7;

    private final Map<String, Integer> unknowns = new LinkedHashMap<>();
    private final List<Map<Integer, Double>> equations = new ArrayList<>();
    private final Set<String> withheld = new TreeSet<>();
    private final Set<String> strata = new TreeSet<>();

    Adversary(Parameters answer) {
        read("", answer.getParameter());
        for (ParametersParameterComponent stratum : answer.getParameters("stratum")) {
            String slice = AnswerParts.text(stratum, "stratifier").orElseThrow() + "="
                    + AnswerParts.text(stratum, "value").orElseThrow();
            strata.add(slice);
            read(slice, stratum.getPart());
        }
        answer.getParameters("report").forEach(report -> read((MeasureReport) report.getResource()));
        addUpOverStrata();
    }

    /** Withheld counts of people, and numbers about them, that are settled all the same. */
    Set<String> recomputed() {
        Set<Integer> known = new HashSet<>();
        equations.stream()
                .filter(equation -> equation.size() == 1)
                .forEach(equation -> known.addAll(equation.keySet()));
        List<Integer> open = unknowns.values().stream()
                .filter(column -> !known.contains(column))
                .toList();
        Set<Integer> settled = new HashSet<>(known);
        for (double[] row : eliminated(open)) {
            List<Integer> left = new ArrayList<>();
            for (int column = 0; column < row.length; column++) {
                if (Math.abs(row[column]) > TINY) {
                    left.add(open.get(column));
                }
            }
            if (left.size() == 1) {
                settled.addAll(left);
            }
        }
        return unknowns.entrySet().stream()
                .filter(unknown -> settled.contains(unknown.getValue()) && withheld.contains(unknown.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> withheld() {
        return withheld;
    }

    private void read(String slice, List<ParametersParameterComponent> parts) {
        for (ParametersParameterComponent part : parts) {
            if ("denominator".equals(part.getName())) {
                readDenominator(slice, part);
            } else if ("outcome".equals(part.getName())) {
                readOutcome(slice, part);
            } else if ("durability".equals(part.getName())) {
                readDurability(slice, part);
            }
        }
    }

    private void readDenominator(String slice, ParametersParameterComponent part) {
        String timepoint = AnswerParts.text(part, "timepoint").orElseThrow();
        count(part, "enrolled", slice + " enrolled");
        count(part, "treated", slice + " treated");
        count(part, "withBaseline", slice + " withBaseline");
        count(part, "analyzable", slice + " n " + timepoint);
        AnswerParts.reason(part, "not-treated").ifPresent(people -> differ(slice + " enrolled", slice + " treated"));
        AnswerParts.reason(part, "no-baseline")
                .ifPresent(people -> differ(slice + " treated", slice + " withBaseline"));
        AnswerParts.reason(part, "no-follow-up")
                .ifPresent(people -> differ(slice + " withBaseline", slice + " n " + timepoint));
    }

    private void readOutcome(String slice, ParametersParameterComponent part) {
        String timepoint = AnswerParts.text(part, "timepoint").orElseThrow();
        Optional<Double> n = count(part, "n", slice + " n " + timepoint);
        if (n.isEmpty()) {
            withheld.add(slice + " responses " + timepoint);
            withheld.add(slice + " sum " + timepoint);
        }
        for (String shown : List.of("responseCount", "remissionCount", "worsenedCount")) {
            AnswerParts.text(part, shown)
                    .ifPresent(count -> is(slice + " " + shown.replace("Count", "s") + " " + timepoint));
        }
        if (n.isPresent() && n.get() > 0) {
            is(slice + " sum " + timepoint);
        }
        AnswerParts.text(part, "responseRateImputed")
                .filter(rate -> Double.parseDouble(rate) > 0)
                .ifPresent(rate -> is(slice + " withBaseline"));
    }

    private void readDurability(String slice, ParametersParameterComponent part) {
        count(part, "responders", slice + " responders");
        for (ParametersParameterComponent point : AnswerParts.parts(part, "point")) {
            count(
                    point,
                    "atRisk",
                    slice + " atRisk " + AnswerParts.text(point, "days").orElseThrow());
        }
    }

    private void read(MeasureReport report) {
        for (MeasureReportGroupComponent group : report.getGroup()) {
            String timepoint = group.getExtension().get(0).getValue().primitiveValue();
            group.getPopulation()
                    .forEach(population -> population(
                            "",
                            timepoint,
                            population.getCode().getCodingFirstRep().getCode()));
            group.getStratifier().forEach(stratifier -> {
                for (StratifierGroupComponent stratum : stratifier.getStratum()) {
                    String slice =
                            stratifier.getCodeFirstRep().getCodingFirstRep().getCode() + "="
                                    + stratum.getValue().getText();
                    stratum.getPopulation()
                            .forEach(population -> population(
                                    slice,
                                    timepoint,
                                    population.getCode().getCodingFirstRep().getCode()));
                }
            });
        }
    }

    private void population(String slice, String timepoint, String code) {
        switch (code) {
            case "initial-population" -> is(slice + " treated");
            case "denominator" -> is(slice + " n " + timepoint);
            default -> is(slice + " responses " + timepoint);
        }
    }

    private Optional<Double> count(ParametersParameterComponent part, String name, String unknown) {
        Optional<ParametersParameterComponent> found = AnswerParts.part(part, name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().getValue() instanceof IntegerType count) {
            is(unknown);
            return Optional.of(count.getValue().doubleValue());
        }
        // What is withheld for the sake of another cell is not small, and may be settled.
        if (found.get().getValue().primitiveValue().startsWith("<")) {
            withheld.add(unknown);
        }
        return Optional.empty();
    }

    /** What the value is does not matter: it is known. */
    private void is(String unknown) {
        equations.add(Map.of(column(unknown), 1.0));
    }

    /** By how much does not matter: it is known. */
    private void differ(String larger, String smaller) {
        equations.add(Map.of(column(larger), 1.0, column(smaller), -1.0));
    }

    private void addUpOverStrata() {
        Map<String, List<String>> slices = new HashMap<>();
        strata.forEach(slice -> slices.computeIfAbsent(slice.split("=", -1)[0], key -> new ArrayList<>())
                .add(slice));
        Set<String> quantities = new TreeSet<>();
        unknowns.keySet().forEach(name -> quantities.add(name.substring(name.indexOf(' '))));
        withheld.forEach(name -> quantities.add(name.substring(name.indexOf(' '))));
        for (String quantity : quantities) {
            slices.forEach((stratifier, of) -> {
                // Whoever has no baseline is in no band of it.
                boolean isOfScores = "baseline-severity".equals(stratifier)
                        && Set.of(" enrolled", " treated").contains(quantity);
                Map<Integer, Double> equation = new HashMap<>();
                of.forEach(slice -> equation.put(column(slice + quantity), 1.0));
                equation.put(column(isOfScores ? " withBaseline" : quantity), -1.0);
                equations.add(equation);
            });
        }
    }

    private int column(String unknown) {
        return unknowns.computeIfAbsent(unknown, key -> unknowns.size());
    }

    /** What the equations say of the columns, in reduced row echelon form; what is known stands on their other side. */
    private List<double[]> eliminated(List<Integer> columns) {
        List<double[]> rows = new ArrayList<>();
        for (Map<Integer, Double> equation : equations) {
            double[] row = new double[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = equation.getOrDefault(columns.get(i), 0.0);
            }
            if (Arrays.stream(row).anyMatch(factor -> factor != 0)) {
                rows.add(row);
            }
        }
        int pivotRow = 0;
        for (int column = 0; column < columns.size() && pivotRow < rows.size(); column++) {
            int best = pivotRow;
            for (int row = pivotRow; row < rows.size(); row++) {
                best = Math.abs(rows.get(row)[column]) > Math.abs(rows.get(best)[column]) ? row : best;
            }
            if (Math.abs(rows.get(best)[column]) > TINY) {
                Collections.swap(rows, best, pivotRow);
                clear(rows, pivotRow, column);
                pivotRow++;
            }
        }
        return rows;
    }

    private static void clear(List<double[]> rows, int pivotRow, int column) {
        double[] pivot = rows.get(pivotRow);
        double scale = pivot[column];
        for (int i = 0; i < pivot.length; i++) {
            pivot[i] /= scale;
        }
        for (double[] row : rows) {
            double factor = row[column];
            if (row != pivot && Math.abs(factor) > TINY) {
                for (int i = 0; i < row.length; i++) {
                    row[i] -= factor * pivot[i];
                }
            }
        }
    }
}
