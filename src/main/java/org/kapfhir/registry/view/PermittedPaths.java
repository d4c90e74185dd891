package org.kapfhir.registry.view;

import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FHIRConstant;
import org.hl7.fhir.r4.model.IntegerType;

/**
 * What a path of a view may say. It is a list of what is allowed, because FHIRPath can double a text or a list with a few
 * characters ({@code select}, {@code combine}, {@code replace}), go on for ever ({@code repeat}), backtrack for years
 * ({@code matches}), ask others ({@code resolve}, {@code memberOf}) and depend on the day it is asked ({@code today}).
 */
final class PermittedPaths {
    private static final int MOST_CHARACTERS = 4000;
    private static final int DEEPEST = 16;
    private static final int MOST_PARTS = 300;
    private static final int MOST_DIGITS = 31;

    private static final Set<Function> FUNCTIONS = EnumSet.of(
            Function.Custom,
            Function.Empty,
            Function.Not,
            Function.Exists,
            Function.All,
            Function.AllTrue,
            Function.AnyTrue,
            Function.AllFalse,
            Function.AnyFalse,
            Function.Count,
            Function.Distinct,
            Function.IsDistinct,
            Function.SubsetOf,
            Function.SupersetOf,
            Function.Where,
            Function.Item,
            Function.Single,
            Function.First,
            Function.Last,
            Function.Tail,
            Function.Skip,
            Function.Take,
            Function.Intersect,
            Function.Exclude,
            Function.As,
            Function.Is,
            Function.OfType,
            Function.Extension,
            Function.HasValue,
            Function.Iif,
            Function.Join,
            Function.Upper,
            Function.Lower,
            Function.Trim,
            Function.IndexOf,
            Function.Substring,
            Function.StartsWith,
            Function.EndsWith,
            Function.Contains,
            Function.Length,
            Function.ToBoolean,
            Function.ToInteger,
            Function.ToDecimal,
            Function.ToString,
            Function.ToDateTime,
            Function.ToTime,
            Function.ConvertsToBoolean,
            Function.ConvertsToInteger,
            Function.ConvertsToDecimal,
            Function.ConvertsToString,
            Function.ConvertsToDateTime,
            Function.ConvertsToDate,
            Function.ConvertsToTime,
            Function.Abs,
            Function.Ceiling,
            Function.Floor,
            Function.Truncate,
            Function.Round,
            Function.LowBoundary,
            Function.HighBoundary);

    /** Functions that evaluate their parameter once for each element. */
    private static final Set<Function> CONDITIONS = EnumSet.of(Function.Where, Function.Exists, Function.All);

    /** Functions whose parameter is a number of digits. */
    private static final Set<Function> PRECISE =
            EnumSet.of(Function.Round, Function.LowBoundary, Function.HighBoundary);

    private static final Set<String> SURROUNDINGS = Set.of("%resource", "%rootResource", "%context", "%ucum");

    private final Set<String> constants;

    /** @param constants names that the view gives to values, without the percent sign */
    PermittedPaths(Set<String> constants) {
        this.constants = constants;
    }

    /**
     * Refuses what would exhaust the parser.
     *
     * @throws ViewInvalid 422, code {@code view-invalid}
     */
    void checkText(String path, String location) {
        int depth = 0;
        int deepest = 0;
        int parts = 0;
        for (int i = 0; i < path.length(); i++) {
            switch (path.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case '.', '+', '-', '*', '/', '|', '&', '=', '~', '<', '>', ' ', ',' -> parts++;
                default -> {}
            }
            deepest = Math.max(deepest, depth);
        }
        if (path.length() > MOST_CHARACTERS || deepest > DEEPEST || parts > MOST_PARTS) {
            throw new ViewInvalid(
                    location,
                    "The path is too long or too deep: at most " + MOST_CHARACTERS + " characters, " + MOST_PARTS
                            + " points, operators and spaces, and brackets " + DEEPEST + " deep");
        }
    }

    /** @throws ViewInvalid 422, code {@code view-invalid} */
    void check(ExpressionNode start, String location) {
        boolean onElements = standsOnElements(start);
        for (ExpressionNode node = start; node != null; node = node.getInner()) {
            if (node.getKind() == Kind.Function) {
                checkFunction(node, onElements, location);
                node.getParameters().forEach(parameter -> check(parameter, location));
            }
            if (node.getKind() == Kind.Constant && node.getConstant() instanceof FHIRConstant constant) {
                checkConstant(constant.getValue(), location);
            }
            if (node.getGroup() != null) {
                check(node.getGroup(), location);
            }
            if (node.getOperation() == Operation.MemberOf) {
                throw notPermitted("memberOf", location);
            }
            if (node != start && node.getOperation() != null) {
                // The parser hangs it where the engine does not look for it.
                throw new ViewInvalid(
                        location, "Put what ends in [ ] into brackets of its own before an operator: (name[0]) = ...");
            }
            if (node.getKind() == Kind.Unary && isFollowedByOperator(node)) {
                throw new ViewInvalid(
                        location, "Put what has a sign into brackets of its own before an operator: (-5) < ...");
            }
            if (node.getOpNext() != null) {
                check(node.getOpNext(), location);
            }
        }
    }

    /** The parser gives the sign the rank of that operator, or loses what the sign stands before. */
    private static boolean isFollowedByOperator(ExpressionNode sign) {
        return sign.getOpStart() != null || sign.getOpNext().getOperation() != null;
    }

    /** A condition on a list of literals visits no element, so that nothing would count what it costs. */
    private static boolean standsOnElements(ExpressionNode node) {
        return switch (node.getKind()) {
            case Name, Function -> true;
            case Constant -> node.getConstant() instanceof FHIRConstant;
            case Group -> anyElement(node.getGroup());
            default -> false;
        };
    }

    private static boolean anyElement(ExpressionNode first) {
        for (ExpressionNode node = first; node != null; node = node.getOpNext()) {
            if (standsOnElements(node)) {
                return true;
            }
        }
        return false;
    }

    private static void checkFunction(ExpressionNode node, boolean onElements, String location) {
        Function function = node.getFunction();
        if (!FUNCTIONS.contains(function)) {
            throw notPermitted(node.getName(), location);
        }
        if (CONDITIONS.contains(function) && !node.getParameters().isEmpty() && !onElements) {
            throw new ViewInvalid(location, "Apply " + node.getName() + " to elements, not to a list of literals");
        }
        if (PRECISE.contains(function) && !node.getParameters().stream().allMatch(PermittedPaths::isFewDigits)) {
            throw new ViewInvalid(
                    location, "Give " + node.getName() + " a whole number up to " + MOST_DIGITS + " as precision");
        }
    }

    private static boolean isFewDigits(ExpressionNode parameter) {
        return parameter.getInner() == null
                && parameter.getOperation() == null
                && parameter.getConstant() instanceof IntegerType digits
                && digits.getValue() >= 0
                && digits.getValue() <= MOST_DIGITS;
    }

    private void checkConstant(String constant, String location) {
        boolean isKnown = !constant.startsWith("%")
                || SURROUNDINGS.contains(constant)
                || "%rowIndex".equals(constant)
                || constants.contains(constant.substring(1).replace("`", ""));
        if (!isKnown) {
            throw new ViewInvalid(location, "The path names a constant that the view does not define");
        }
    }

    private static ViewInvalid notPermitted(String function, String location) {
        return new ViewInvalid(location, "Views may not use the function " + function + " on this server");
    }
}
