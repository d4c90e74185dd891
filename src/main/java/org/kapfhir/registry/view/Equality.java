package org.kapfhir.registry.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;

/**
 * Whether two values are the same, as FHIRPath means it. The engine takes 100 for 1, because it leaves out every zero at the
 * end of a decimal, and does not count how much it compares.
 */
final class Equality {
    private final Budget budget;

    Equality(Budget budget) {
        this.budget = budget;
    }

    /** @return empty if it cannot be told: units or precisions differ, or a value is absent */
    Optional<Boolean> areEqual(Base left, Base right) {
        budget.spendSteps(1);
        if (isAbsent(left) || isAbsent(right)) {
            return Optional.empty();
        }
        if (left instanceof Quantity ours && right instanceof Quantity theirs) {
            return Numbers.areComparable(ours, theirs)
                    ? Optional.of(ours.getValue().compareTo(theirs.getValue()) == 0)
                    : Optional.empty();
        }
        if (left.isDateTime() && right.isDateTime()) {
            return Optional.ofNullable(left.dateTimeValue().equalsUsingFhirPathRules(right.dateTimeValue()));
        }
        Optional<BigDecimal> number = Numbers.of(left);
        Optional<BigDecimal> other = Numbers.of(right);
        if (number.isPresent() && other.isPresent()) {
            return Optional.of(number.get().compareTo(other.get()) == 0);
        }
        if (left.isPrimitive() || right.isPrimitive()) {
            return Optional.of(left.isPrimitive()
                    && right.isPrimitive()
                    && left.primitiveValue().equals(right.primitiveValue()));
        }
        return haveEqualElements(left, right);
    }

    private Optional<Boolean> haveEqualElements(Base left, Base right) {
        List<Property> ours = left.children();
        List<Property> theirs = right.children();
        if (!left.fhirType().equals(right.fhirType()) || ours.size() != theirs.size()) {
            return Optional.of(false);
        }
        boolean isOpen = false;
        for (int i = 0; i < ours.size(); i++) {
            Optional<Boolean> equal =
                    areEqual(ours.get(i).getValues(), theirs.get(i).getValues());
            if (isFalse(equal)) {
                return equal;
            }
            isOpen = isOpen || equal.isEmpty();
        }
        return isOpen ? Optional.empty() : Optional.of(true);
    }

    /** Lists are equal if they hold equal values in the same order. */
    Optional<Boolean> areEqual(List<? extends Base> left, List<? extends Base> right) {
        if (left.size() != right.size()) {
            return Optional.of(false);
        }
        boolean isOpen = false;
        for (int i = 0; i < left.size(); i++) {
            Optional<Boolean> equal = areEqual(left.get(i), right.get(i));
            if (isFalse(equal)) {
                return equal;
            }
            isOpen = isOpen || equal.isEmpty();
        }
        return isOpen ? Optional.empty() : Optional.of(true);
    }

    private static boolean isFalse(Optional<Boolean> equal) {
        return equal.isPresent() && !equal.get();
    }

    /** Values are equivalent whatever their case, their spaces and what one of two numbers is more precise by. */
    boolean areEquivalent(Base left, Base right) {
        budget.spendSteps(1);
        if (isAbsent(left) || isAbsent(right)) {
            return isAbsent(left) && isAbsent(right);
        }
        if (left instanceof Quantity ours && right instanceof Quantity theirs) {
            return Numbers.areComparable(ours, theirs) && Numbers.areEquivalent(ours.getValue(), theirs.getValue());
        }
        if (left.isDateTime() && right.isDateTime()) {
            return areEqual(left, right).orElse(false);
        }
        Optional<BigDecimal> number = Numbers.of(left);
        Optional<BigDecimal> other = Numbers.of(right);
        if (number.isPresent() && other.isPresent()) {
            return Numbers.areEquivalent(number.get(), other.get());
        }
        if (left.isPrimitive() || right.isPrimitive()) {
            return left.isPrimitive() && right.isPrimitive() && plain(left).equals(plain(right));
        }
        return haveEquivalentElements(left, right);
    }

    private static String plain(Base text) {
        return text.primitiveValue().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private boolean haveEquivalentElements(Base left, Base right) {
        List<Property> ours = left.children();
        List<Property> theirs = right.children();
        if (!left.fhirType().equals(right.fhirType()) || ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!areEquivalent(ours.get(i).getValues(), theirs.get(i).getValues())) {
                return false;
            }
        }
        return true;
    }

    /** Lists are equivalent in any order. */
    boolean areEquivalent(List<? extends Base> left, List<? extends Base> right) {
        return left.size() == right.size()
                && left.stream().allMatch(item -> right.stream().anyMatch(other -> areEquivalent(item, other)));
    }

    /** @return false also where it cannot be told */
    boolean contains(List<? extends Base> list, Base item) {
        return list.stream().anyMatch(other -> areEqual(other, item).orElse(false));
    }

    boolean containsAll(List<? extends Base> list, List<? extends Base> items) {
        return items.stream().allMatch(item -> contains(list, item));
    }

    /** An element can hold the reason why it has no value, instead of one. */
    static boolean isAbsent(Base item) {
        return item instanceof Quantity quantity
                ? quantity.getValue() == null
                : item.isPrimitive() && item.primitiveValue() == null;
    }
}
