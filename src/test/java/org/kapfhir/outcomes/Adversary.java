package org.kapfhir.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final List<Double> values = new ArrayList<>();
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
        List<double[]> rows = eliminated();
        Set<String> settled = new TreeSet<>();
        for (double[] row : rows) {
            List<Integer> left = new ArrayList<>();
            for (int column = 0; column < unknowns.size(); column++) {
                if (Math.abs(row[column]) > TINY) {
                    left.add(column);
                }
            }
            if (left.size() == 1) {
                unknowns.forEach((name, column) -> {
                    if (column.equals(left.get(0)) && withheld.contains(name)) {
                        settled.add(name);
                    }
                });
            }
        }
        return settled;
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
        AnswerParts.reason(part, "not-treated")
                .ifPresent(people -> differ(
                        slice + " enrolled",
                        slice + " treated",
                        people
                                + AnswerParts.reason(part, "index-outside-period")
                                        .orElse(0)));
        AnswerParts.reason(part, "no-baseline")
                .ifPresent(people -> differ(slice + " treated", slice + " withBaseline", people));
        AnswerParts.reason(part, "no-follow-up")
                .ifPresent(people -> differ(slice + " withBaseline", slice + " n " + timepoint, people));
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
                    .ifPresent(count ->
                            is(slice + " " + shown.replace("Count", "s") + " " + timepoint, Double.parseDouble(count)));
        }
        if (n.isPresent() && n.get() > 0) {
            is(slice + " sum " + timepoint, AnswerParts.number(part, "baselineMean") * n.get());
        }
        AnswerParts.text(part, "responseRateImputed")
                .map(Double::parseDouble)
                .filter(rate -> rate > 0)
                .ifPresent(rate -> is(slice + " withBaseline", AnswerParts.number(part, "responseCount") / rate));
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
                            population.getCode().getCodingFirstRep().getCode(),
                            population.getCount()));
            group.getStratifier().forEach(stratifier -> {
                for (StratifierGroupComponent stratum : stratifier.getStratum()) {
                    String slice =
                            stratifier.getCodeFirstRep().getCodingFirstRep().getCode() + "="
                                    + stratum.getValue().getText();
                    stratum.getPopulation()
                            .forEach(population -> population(
                                    slice,
                                    timepoint,
                                    population.getCode().getCodingFirstRep().getCode(),
                                    population.getCount()));
                }
            });
        }
    }

    private void population(String slice, String timepoint, String code, int count) {
        switch (code) {
            case "initial-population" -> is(slice + " treated", count);
            case "denominator" -> is(slice + " n " + timepoint, count);
            default -> is(slice + " responses " + timepoint, count);
        }
    }

    private Optional<Double> count(ParametersParameterComponent part, String name, String unknown) {
        Optional<ParametersParameterComponent> found = AnswerParts.part(part, name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().getValue() instanceof IntegerType count) {
            is(unknown, count.getValue());
            return Optional.of(count.getValue().doubleValue());
        }
        // What is withheld for the sake of another cell is not small, and may be settled.
        if (found.get().getValue().primitiveValue().startsWith("<")) {
            withheld.add(unknown);
        }
        return Optional.empty();
    }

    private void is(String unknown, double value) {
        equations.add(Map.of(column(unknown), 1.0));
        values.add(value);
    }

    private void differ(String larger, String smaller, double by) {
        equations.add(Map.of(column(larger), 1.0, column(smaller), -1.0));
        values.add(by);
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
                values.add(0.0);
            });
        }
    }

    private int column(String unknown) {
        return unknowns.computeIfAbsent(unknown, key -> unknowns.size());
    }

    /** The equations in reduced row echelon form. */
    private List<double[]> eliminated() {
        int columns = unknowns.size();
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < equations.size(); i++) {
            double[] row = new double[columns + 1];
            equations.get(i).forEach((column, factor) -> row[column] += factor);
            row[columns] = values.get(i);
            rows.add(row);
        }
        int pivotRow = 0;
        for (int column = 0; column < columns && pivotRow < rows.size(); column++) {
            int best = pivotRow;
            for (int row = pivotRow; row < rows.size(); row++) {
                best = Math.abs(rows.get(row)[column]) > Math.abs(rows.get(best)[column]) ? row : best;
            }
            if (Math.abs(rows.get(best)[column]) < TINY) {
                continue;
            }
            double[] pivot = rows.get(best);
            rows.set(best, rows.get(pivotRow));
            rows.set(pivotRow, pivot);
            double scale = pivot[column];
            for (int i = 0; i <= columns; i++) {
                pivot[i] /= scale;
            }
            for (double[] row : rows) {
                double factor = row[column];
                if (row != pivot && Math.abs(factor) > TINY) {
                    for (int i = 0; i <= columns; i++) {
                        row[i] -= factor * pivot[i];
                    }
                }
            }
            pivotRow++;
        }
        return rows;
    }
}
