package org.kapfhir.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterRefused;

/** What a search may ask: known modifiers, values that mean something, and no more of them than can be answered soon. */
final class SearchRules {
    private static final Pattern HUGE_NUMBER =
            Pattern.compile("(?:^|[,$|])(?:eq|ne|gt|lt|ge|le|sa|eb|ap)?[+-]?[\\d.]{1,40}[eE][+-]?\\d{3}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Map<String, Set<String>> FIXED_VALUES = Map.of(
            "_summary", Set.of("true", "false", "text", "data", "count"),
            "_total", Set.of("none", "estimate", "accurate"));
    private static final Pattern FORMAT = Pattern.compile("((application|text)/)?(fhir[+ ])?(json|xml)([;,].*)?");
    private static final Set<String> WHOLE_NUMBERS = Set.of("_count", "_offset");
    private static final Set<String> NOT_OFFERED = Set.of("_filter", "_query");
    private static final Pattern MODIFIER = Pattern.compile("exact|contains|text|not|above|below|in|not-in|of-type"
            + "|missing|identifier|iterate|recurse|nickname|text-advanced|code-text|[A-Z][A-Za-z]{2,40}(\\..*)?");

    private final Supplier<Set<String>> numericParameters;
    private final BiPredicate<String, String> isElementOfType;
    private final int mostAlternatives;
    private final int mostCharacters;

    /**
     * @param numericParameters names of the parameters that are numbers, of whatever resource: a chain may end in any
     * @param isElementOfType whether a resource type has an element
     */
    SearchRules(
            Supplier<Set<String>> numericParameters,
            BiPredicate<String, String> isElementOfType,
            int mostAlternatives,
            int mostCharacters) {
        this.numericParameters = numericParameters;
        this.isElementOfType = isElementOfType;
        this.mostAlternatives = mostAlternatives;
        this.mostCharacters = mostCharacters;
    }

    /** @throws ParameterRefused 400, code {@code invalid-parameter} or {@code unknown-parameter}, with the parameter's name */
    void check(@Nullable String resourceType, Map<String, String[]> parameters) {
        int alternatives = 0;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            checkName(name);
            for (String value : parameter.getValue()) {
                checkValue(resourceType, name, value);
                alternatives += 1
                        + (int) value.chars()
                                .filter(character -> character == ',')
                                .count();
            }
        }
        if (alternatives > mostAlternatives) {
            throw invalid("_query", "The search has more than " + mostAlternatives + " values: send several searches");
        }
    }

    private static void checkName(String name) {
        if (NOT_OFFERED.contains(name)) {
            throw new ParameterRefused(
                    ErrorCode.UNKNOWN_PARAMETER, name, "The parameter " + name + " is not offered: leave it out");
        }
        int colon = name.indexOf(':');
        boolean isReverseChain = name.contains("_has:");
        if (colon >= 0
                && !isReverseChain
                && !MODIFIER.matcher(name.substring(colon + 1)).matches()) {
            throw invalid(name, "The modifier is not known: use one that FHIR defines for this parameter");
        }
    }

    private void checkValue(@Nullable String resourceType, String name, String value) {
        if (value.length() > mostCharacters) {
            throw invalid(name, "The value is longer than " + mostCharacters + " characters: shorten it");
        }
        if (value.chars().anyMatch(character -> character < ' ' || character == 0x7F)) {
            throw invalid(name, "The value holds a control character: leave it out");
        }
        if (WHOLE_NUMBERS.contains(name) && !WHOLE_NUMBER.matcher(value).matches()) {
            throw invalid(name, "The value is no whole number of at least 0: send one");
        }
        Set<String> fixed = FIXED_VALUES.get(name);
        if (fixed != null && !fixed.contains(value)) {
            throw invalid(
                    name,
                    "The value is none of "
                            + String.join(", ", fixed.stream().sorted().toList()));
        }
        if ("_format".equals(name) && !FORMAT.matcher(value).matches()) {
            throw invalid(name, "The format is not offered: ask for json or xml");
        }
        if ("_elements".equals(name) && resourceType != null) {
            Arrays.stream(value.split(",", -1)).forEach(element -> checkElement(resourceType, element));
        }
        if (HUGE_NUMBER.matcher(value).find() && numericParameters.get().contains(lastName(name))) {
            throw invalid(name, "The number has an exponent of more than two digits: correct it");
        }
    }

    private void checkElement(String resourceType, String path) {
        String[] steps = path.strip().split("\\.", -1);
        String first = steps.length > 1 && Character.isUpperCase(path.strip().charAt(0)) ? steps[1] : steps[0];
        if (!Character.isUpperCase(first.isEmpty() ? 'A' : first.charAt(0))
                && !isElementOfType.test(resourceType, first)) {
            throw invalid("_elements", resourceType + " has no such element: correct its name");
        }
    }

    /** The parameter that a chain such as {@code subject:Patient.name} or {@code _has:Observation:patient:code} ends in. */
    private static String lastName(String name) {
        boolean endsInModifier = !name.contains("_has:") && name.matches(".*:[a-z-]+");
        String path = endsInModifier ? name.substring(0, name.lastIndexOf(':')) : name;
        return path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1);
    }

    private static ParameterRefused invalid(String name, String whatToChange) {
        return new ParameterRefused(ErrorCode.INVALID_PARAMETER, name, whatToChange);
    }
}
