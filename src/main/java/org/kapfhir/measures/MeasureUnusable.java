package org.kapfhir.measures;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A stored Measure that cannot be counted as it stands. */
final class MeasureUnusable extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private MeasureUnusable(String whatToChange, String expression) {
        super(ErrorCode.MEASURE_UNUSABLE, whatToChange, expression);
    }

    static MeasureUnusable libraries(int count) {
        return new MeasureUnusable(
                "The measure names " + count + " libraries: name the one that holds its definitions",
                "Measure.library");
    }

    static MeasureUnusable noGroup() {
        return new MeasureUnusable("The measure has no group: give it the populations to count", "Measure.group");
    }

    static MeasureUnusable scoring(int group, @Nullable String code) {
        return new MeasureUnusable(
                "The scoring " + code + " cannot be evaluated: use proportion, ratio, continuous-variable or cohort",
                "Measure.group[" + group + "]");
    }

    static MeasureUnusable population(String path, @Nullable String code) {
        return new MeasureUnusable("There is no kind of population with the code " + code, path + ".code");
    }

    static MeasureUnusable lacks(int group, PopulationType type) {
        return new MeasureUnusable(
                "The group has no population " + type.code() + ", which its scoring needs",
                "Measure.group[" + group + "].population");
    }

    static MeasureUnusable dangling(int group, String reference) {
        return new MeasureUnusable(
                "No population of the group has the id " + reference + ", which another one refers to",
                "Measure.group[" + group + "].population");
    }

    static MeasureUnusable observed(int group, String reference) {
        return new MeasureUnusable(
                "An observation refers to " + reference
                        + ", a measure-observation, which is made of a population itself: refer to a population",
                "Measure.group[" + group + "].population");
    }

    static MeasureUnusable repeated(String path, String extension, int times) {
        return new MeasureUnusable("There is the extension " + extension + " " + times + " times: keep one", path);
    }

    static MeasureUnusable aggregation(String path) {
        return new MeasureUnusable(
                "The observation has no aggregate method: add the extension cqfm-aggregateMethod with sum, average,"
                        + " median, minimum, maximum or count",
                path);
    }

    static MeasureUnusable language(String path, @Nullable String language) {
        return new MeasureUnusable(
                "The criteria are written in " + language + ": use text/cql-identifier and the name of a definition",
                path + ".criteria");
    }

    static MeasureUnusable undefined(String library, Collection<String> names) {
        return new MeasureUnusable(
                "The library " + library + " defines no " + String.join(", no ", names), "Measure.library");
    }

    static MeasureUnusable notBoolean(String definition) {
        return new MeasureUnusable(
                "The measure counts people, and the definition " + definition
                        + " is neither true nor false: correct it, or the population basis of the measure",
                "Measure.group.population.criteria");
    }

    static MeasureUnusable notListed(String definition) {
        return new MeasureUnusable(
                "The measure counts what its definitions list, and the definition " + definition
                        + " is true or false: correct it, or the population basis of the measure",
                "Measure.group.population.criteria");
    }

    static MeasureUnusable notANumber(String function) {
        return new MeasureUnusable(
                "The observation " + function + " yields something that is no number",
                "Measure.group.population.criteria");
    }
}
