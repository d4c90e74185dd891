package org.kapfhir.outcomes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which parts of a sum may be shown when no part below a size may become known.
 *
 * <p>The parts are the strata of one stratifier, and their sum is known: it is shown, or another stratifier gives it. So a
 * part that is alone in being withheld is recomputed by subtraction. Further parts are withheld, smallest first, until
 *
 * <ul>
 *   <li>at least two are, which leaves each of them open;
 *   <li>those withheld together are not below the size either: their sum is known, as if they were one part;
 *   <li>what is said of each of them, below the size or not, does not settle the numbers: of two parts below 11 whose sum
 *       is 20, each is 10.
 * </ul>
 *
 * @param withheld the parts that may not be shown
 * @param isPinned whether even withholding all leaves the numbers settled by their bounds, which then must not be said
 */
record Suppression<K>(Set<K> withheld, boolean isPinned) {
    Suppression {
        withheld = Set.copyOf(withheld);
    }

    /**
     * @param parts how many people each has
     * @param already parts that are withheld for another reason
     * @param size parts with fewer people are withheld; 0 or 1 withholds nothing for its size
     */
    static <K extends Comparable<K>> Suppression<K> of(SortedMap<K, Long> parts, Set<K> already, int size) {
        Set<K> withheld = new HashSet<>(already);
        withheld.retainAll(parts.keySet());
        parts.forEach((part, people) -> {
            if (isSmall(people, size)) {
                withheld.add(part);
            }
        });
        if (isSmall(sum(parts, parts.keySet()), size)) {
            // The sum is withheld too, so that nothing is settled.
            return new Suppression<>(parts.keySet(), false);
        }
        while (!withheld.isEmpty() && !isOpen(parts, withheld, size)) {
            K next = parts.entrySet().stream()
                    .filter(part -> !withheld.contains(part.getKey()))
                    .min(Comparator.comparing(Map.Entry<K, Long>::getValue).thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .orElse(null);
            if (next == null) {
                return new Suppression<>(withheld, true);
            }
            withheld.add(next);
        }
        return new Suppression<>(withheld, false);
    }

    /** A cell of nobody has nothing to withhold, so that a size of 1 is as good as none. */
    static boolean isSmall(long people, int size) {
        return size > 1 && people < size;
    }

    private static <K> boolean isOpen(Map<K, Long> parts, Set<K> withheld, int size) {
        long together = sum(parts, withheld);
        long small =
                withheld.stream().filter(part -> isSmall(parts.get(part), size)).count();
        long others = withheld.size() - small;
        boolean isAtLowerEnd = small > 0 && together == others * size;
        boolean isAtUpperEnd = others == 0 && together == small * (size - 1L);
        return withheld.size() > 1 && !isSmall(together, size) && !isAtLowerEnd && !isAtUpperEnd;
    }

    private static <K> long sum(Map<K, Long> parts, Set<K> of) {
        return of.stream().mapToLong(parts::get).sum();
    }
}
