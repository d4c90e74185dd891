package org.kapfhir.outcomes;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which parts of a sum may be shown when no part below a size may become known.
 *
 * <p>The parts are the strata of one stratifier, and their sum is known: it is shown, or another stratifier gives it. A part
 * that is alone in being withheld is recomputed by subtraction, so further parts are withheld, in their order, which says
 * nothing about how many people they have. Of those withheld it is said which are below the size, and that must not settle
 * them either:
 *
 * <ul>
 *   <li>together they are not below the size;
 *   <li>each small one could still be anything from none on, and the others make up for it;
 *   <li>of two parts below 11 whose sum is 20, each is 10: one of them says nothing about its size then;
 *   <li>of the people of the parts before, more are lost than have to be: of 11 women and 30 men 40 are left, below 11 of
 *       them women, so they are 10. Then nothing is said about any part, here and before; neither where as many are left
 *       as can be.
 * </ul>
 *
 * @param parts how many people each has
 * @param withheld the parts that may not be shown
 * @param unbounded those of them of which not even this may be said, that they are below the size
 * @param limits what the parts before, by what is said of them, have at most
 * @param isSilent whether nothing may be said of any part, neither here nor in the parts before and after
 */
record Suppression<K extends Comparable<K>>(
        SortedMap<K, Long> parts, Set<K> withheld, Set<K> unbounded, Map<K, Long> limits, boolean isSilent) {
    private static final long NO_END = Integer.MAX_VALUE;

    Suppression {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        withheld = Set.copyOf(withheld);
        unbounded = Set.copyOf(unbounded);
        limits = Map.copyOf(limits);
    }

    /**
     * @param parts how many people each has
     * @param before the same parts one step earlier in a chain, where each has at least as many people
     * @param asked parts that are withheld for another reason
     * @param isSilenced whether nothing may be said of any part for another reason
     * @param size parts with fewer people are withheld; 0 or 1 withholds nothing for its size
     */
    static <K extends Comparable<K>> Suppression<K> of(
            SortedMap<K, Long> parts, Optional<Suppression<K>> before, Set<K> asked, boolean isSilenced, int size) {
        return new Choice<>(parts, before, size).make(asked, isSilenced);
    }

    /** A cell of nobody has nothing to withhold, so that a size of 1 is as good as none. */
    static boolean isSmall(long people, int size) {
        return size > 1 && people < size;
    }

    /** How many people a part has at most, by what is said of it. */
    private long most(K part, int size) {
        if (!withheld.contains(part)) {
            return parts.get(part);
        }
        return Math.min(saysBound(part, size) ? size - 1L : NO_END, limits.getOrDefault(part, NO_END));
    }

    boolean saysBound(K part, int size) {
        return isSmall(parts.get(part), size) && !unbounded.contains(part);
    }

    private static final class Choice<K extends Comparable<K>> {
        private final SortedMap<K, Long> parts;
        private final Optional<Suppression<K>> before;
        private final int size;
        private final Set<K> small = new TreeSet<>();
        private final Set<K> withheld = new TreeSet<>();

        Choice(SortedMap<K, Long> parts, Optional<Suppression<K>> before, int size) {
            this.parts = parts;
            this.before = before;
            this.size = size;
        }

        Suppression<K> make(Set<K> asked, boolean isSilenced) {
            parts.forEach((part, people) -> {
                if (isSmall(people, size)) {
                    small.add(part);
                }
            });
            if (isSmall(sum(parts, parts.keySet()), size)) {
                // The sum is withheld too, so that nothing is settled.
                return new Suppression<>(parts, parts.keySet(), Set.of(), limits(), false);
            }
            withheld.addAll(small);
            withheld.addAll(asked);
            before.ifPresent(earlier -> withheld.addAll(earlier.withheld()));
            withheld.retainAll(parts.keySet());
            for (K part : parts.keySet()) {
                if (small.isEmpty() || isOpen()) {
                    break;
                }
                withheld.add(part);
            }
            if (isSilenced
                    || before.filter(earlier ->
                                    earlier.isSilent() || losesAsFewAsItCan(earlier) || isAnySettled(earlier))
                            .isPresent()) {
                return new Suppression<>(parts, parts.keySet(), small, limits(), true);
            }
            return new Suppression<>(parts, withheld, unbounded(), limits(), false);
        }

        private boolean isOpen() {
            long together = sum(parts, withheld);
            long room = together - others() * size;
            return withheld.size() > 1
                    && !isSmall(together, size)
                    && !isAtUpperEnd()
                    && (others() == 0 || room >= size - 1);
        }

        private long others() {
            return withheld.stream().filter(part -> !small.contains(part)).count();
        }

        private boolean isAtUpperEnd() {
            return !small.isEmpty() && others() == 0 && sum(parts, withheld) == withheld.size() * (size - 1L);
        }

        private boolean isAtLowerEnd() {
            return !small.isEmpty() && sum(parts, withheld) == others() * size;
        }

        /** Whether what is said of the parts, here and before, leaves each only as many lost as it must have lost. */
        private boolean losesAsFewAsItCan(Suppression<K> earlier) {
            long lost = sum(earlier.parts(), withheld) - sum(parts, withheld);
            long least =
                    small.stream().mapToLong(part -> leastLost(part, earlier)).sum();
            return least > 0 && lost == least;
        }

        private long leastLost(K part, Suppression<K> earlier) {
            long people = earlier.parts().get(part);
            if (!earlier.withheld().contains(part)) {
                return people - (size - 1L);
            }
            return isSmall(people, size) ? 0 : 1;
        }

        /** Whether a small part has one possible value by what is said of all, here and before. */
        private boolean isAnySettled(Suppression<K> earlier) {
            long together = sum(parts, withheld);
            long least = others() * size;
            long most = withheld.stream().mapToLong(part -> most(part, earlier)).sum();
            return small.stream().anyMatch(part -> {
                long own = most(part, earlier);
                return Math.max(0, together - (most - own)) == Math.min(own, together - least);
            });
        }

        private long most(K part, Suppression<K> earlier) {
            return Math.min(small.contains(part) ? size - 1L : NO_END, earlier.most(part, size));
        }

        private Map<K, Long> limits() {
            Map<K, Long> limits = new TreeMap<>();
            before.ifPresent(earlier -> parts.keySet().forEach(part -> limits.put(part, earlier.most(part, size))));
            return limits;
        }

        private Set<K> unbounded() {
            Set<K> unbounded = new HashSet<>();
            before.ifPresent(earlier -> unbounded.addAll(earlier.unbounded()));
            if (isAtLowerEnd()) {
                unbounded.addAll(small);
            } else if (isAtUpperEnd()) {
                parts.keySet().stream()
                        .filter(part -> before.filter(earlier -> earlier.saysBound(part, size))
                                .isEmpty())
                        .reduce((first, last) -> last)
                        .ifPresent(unbounded::add);
            }
            unbounded.retainAll(small);
            return unbounded;
        }

        private static <K> long sum(Map<K, Long> parts, Set<K> of) {
            return of.stream().mapToLong(parts::get).sum();
        }
    }
}
