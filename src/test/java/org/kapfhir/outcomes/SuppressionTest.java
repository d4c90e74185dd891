package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final int SIZE = 11;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing is small; a=40 b=30; ; ",
                "exactly the size is not small; a=11 b=40; ; ",
                "a small one takes the first other along; a=40 b=30 c=5; a c; ",
                "even where the last is smaller; a=40 b=5 c=30; a b; ",
                "of two there is no other; a=40 b=5; a b; ",
                "two small ones that are small together take a third; a=40 b=5 c=3; a b c; ",
                "two small ones that are not small together do; a=40 b=9 c=8; b c; ",
                "one below twice the size leaves too little room; a=15 b=5 c=40; a b c; ",
                "one of twice the size leaves enough; a=21 b=0 c=40; a b; ",
                "nobody and eleven are settled by their bounds; a=11 b=0 c=40; a b c; ",
                "ten and ten are settled by their bounds; a=40 b=10 c=10; a b c; ",
                "ten and ten are all there is, so one is not said to be small; a=10 b=10; a b; b",
                "nobody and eleven are all there is, so nothing is said; a=0 b=11; a b; a",
                "all together are small; a=5 b=4; a b; "
            })
    void withholdsAsManyAsItTakes(
            String situation, String parts, @Nullable String withheld, @Nullable String unbounded) {
        Suppression<String> suppression = Suppression.of(people(parts), Optional.empty(), Set.of(), false, SIZE);

        assertThat(new TreeSet<>(suppression.withheld())).as(situation).isEqualTo(names(withheld));
        assertThat(new TreeSet<>(suppression.unbounded())).as(situation).isEqualTo(names(unbounded));
        assertThat(suppression.isSilent()).as(situation).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "what was withheld before stays so; a=40 b=30 c=5; a=30 b=30 c=5; a c; ; false",
                "more are lost than must be; a=30 b=12; a=29 b=10; a b; ; false",
                "only as many are lost as must be; a=30 b=12; a=30 b=10; a b; b; true",
                "of eleven only one is lost; a=30 b=11; a=30 b=10; a b; b; true",
                "also beside a third that could be shown; a=30 b=12 c=40; a=30 b=10 c=35; a b c; b; true",
                "also where all before are withheld; a=21 c=5 d=11; a=21 c=5 d=10; a c d; c d; true"
            })
    void looksAtThoseBefore(
            String situation,
            String before,
            String parts,
            @Nullable String withheld,
            @Nullable String unbounded,
            boolean isSilent) {
        Set<String> asked = before.contains("d=") ? people(before).keySet() : Set.of();
        Suppression<String> earlier = Suppression.of(people(before), Optional.empty(), asked, false, SIZE);

        Suppression<String> suppression = Suppression.of(people(parts), Optional.of(earlier), Set.of(), false, SIZE);

        assertThat(new TreeSet<>(suppression.withheld())).as(situation).isEqualTo(names(withheld));
        assertThat(new TreeSet<>(suppression.unbounded())).as(situation).isEqualTo(names(unbounded));
        assertThat(suppression.isSilent()).as(situation).isEqualTo(isSilent);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void withholdsNothingWithASizeOfOneOrNone(int size) {
        TreeMap<String, Long> people = new TreeMap<>(Map.of("a", 1L, "b", 0L, "c", 40L));

        assertThat(Suppression.of(people, Optional.empty(), Set.of(), false, size)
                        .withheld())
                .isEmpty();
    }

    private static SortedMap<String, Long> people(String parts) {
        TreeMap<String, Long> people = new TreeMap<>();
        for (String part : parts.strip().split(" ", -1)) {
            people.put(part.split("=", -1)[0], Long.parseLong(part.split("=", -1)[1]));
        }
        return people;
    }

    private static Set<String> names(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.strip().split(" ", -1))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
