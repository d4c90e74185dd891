package org.kapfhir.screening;

import java.math.BigInteger;
import java.util.Comparator;

/** Orders business versions by their numbers, so that 1.10 comes after 1.9; words come before numbers. */
final class BusinessVersions implements Comparator<String> {

    @Override
    public int compare(String left, String right) {
        String[] lefts = left.split("[.-]", -1);
        String[] rights = right.split("[.-]", -1);
        for (int index = 0; index < Math.min(lefts.length, rights.length); index++) {
            int order = comparePart(lefts[index], rights[index]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static int comparePart(String left, String right) {
        boolean leftIsNumber = isNumber(left);
        boolean rightIsNumber = isNumber(right);
        if (leftIsNumber && rightIsNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        return leftIsNumber == rightIsNumber ? left.compareTo(right) : Boolean.compare(leftIsNumber, rightIsNumber);
    }

    private static boolean isNumber(String part) {
        return part.length() <= 18 && !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
