package org.kapfhir.decisionsupport;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.IntervalTypeSpecifier;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.NamedTypeSpecifier;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.TypeSpecifier;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.LogicParameter.Sort;

/** Finds the parameters of a compiled library and of the libraries it includes. */
final class LogicParameters {
    private static final String CQL_TYPES = "urn:hl7-org:elm-types:r1";

    /** CQL writes durations in words where UCUM has codes; both mean calendar units here. */
    private static final Map<String, String> UCUM_OF_WORDS = Map.of(
            "day", "d", "days", "d", "week", "wk", "weeks", "wk", "month", "mo", "months", "mo", "year", "a", "years",
            "a");

    private static final Map<String, String> WORDS_OF_UCUM =
            Map.of("d", "days", "wk", "weeks", "mo", "months", "a", "years");

    private LogicParameters() {}

    static Map<String, LogicParameter> of(VersionedIdentifier library, LibraryManager libraries) {
        Map<String, LogicParameter> byName = new LinkedHashMap<>();
        for (Library one : LibraryClosure.of(library, libraries)) {
            if (one.getParameters() != null) {
                one.getParameters()
                        .getDef()
                        .forEach(definition -> byName.put(String.valueOf(definition.getName()), parameter(definition)));
            }
        }
        return Map.copyOf(byName);
    }

    /** The unit as the logic's own windows spell it. */
    static String unitInCql(String ucum) {
        return WORDS_OF_UCUM.getOrDefault(ucum, ucum);
    }

    private static LogicParameter parameter(ParameterDef definition) {
        return new LogicParameter(
                String.valueOf(definition.getName()),
                sortOf(definition.getParameterTypeSpecifier()),
                unitOf(definition));
    }

    private static Sort sortOf(@Nullable TypeSpecifier type) {
        if (type instanceof IntervalTypeSpecifier interval) {
            return sortOf(interval.getPointType()) == Sort.DATE_TIME ? Sort.PERIOD : Sort.OTHER;
        }
        return type instanceof NamedTypeSpecifier named
                        && named.getName() != null
                        && CQL_TYPES.equals(named.getName().getNamespaceURI())
                ? sortOf(named.getName().getLocalPart())
                : Sort.OTHER;
    }

    private static Sort sortOf(String cqlType) {
        return switch (cqlType) {
            case "Integer" -> Sort.INTEGER;
            case "Decimal" -> Sort.DECIMAL;
            case "Quantity" -> Sort.QUANTITY;
            case "Boolean" -> Sort.BOOLEAN;
            case "String" -> Sort.STRING;
            case "DateTime" -> Sort.DATE_TIME;
            case "Date" -> Sort.DATE;
            case "Time" -> Sort.TIME;
            case "Code" -> Sort.CODE;
            case "Concept" -> Sort.CONCEPT;
            default -> Sort.OTHER;
        };
    }

    private static @Nullable String unitOf(ParameterDef definition) {
        if (definition.getDefault() instanceof Quantity quantity && quantity.getUnit() != null) {
            return UCUM_OF_WORDS.getOrDefault(quantity.getUnit(), quantity.getUnit());
        }
        return null;
    }
}
