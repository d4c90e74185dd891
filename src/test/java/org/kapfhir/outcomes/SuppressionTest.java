package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing is small; a=40 b=30; ; false",
                "a small one takes the smallest other along; a=40 b=30 c=5; b c; false",
                "of two there is no other; a=40 b=5; a b; false",
                "two small ones that are small together take a third; a=40 b=5 c=3; a b c; false",
                "two small ones that are not small together do; a=40 b=9 c=8; b c; false",
                "nobody and eleven are settled by their bounds; a=40 b=11 c=0; a b c; false",
                "ten and ten are settled by their bounds; a=40 b=10 c=10; a b c; false",
                "ten and ten are all there is; a=10 b=10; a b; true",
                "all together are small; a=5 b=4; a b; false",
                "exactly the size is not small; a=11 b=40; ; false"
            })
    void withholdsAsManyAsItTakes(String situation, String parts, String withheld, boolean isPinned) {
        TreeMap<String, Long> people = new TreeMap<>();
        for (String part : parts.strip().split(" ", -1)) {
            people.put(part.split("=", -1)[0], Long.parseLong(part.split("=", -1)[1]));
        }

        Suppression<String> suppression = Suppression.of(people, Set.of(), 11);

        assertThat(new TreeSet<>(suppression.withheld())).as(situation).isEqualTo(names(withheld));
        assertThat(suppression.isPinned()).as(situation).isEqualTo(isPinned);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void withholdsNothingWithASizeOfOneOrNone(int size) {
        TreeMap<String, Long> people = new TreeMap<>(Map.of("a", 1L, "b", 0L, "c", 40L));

        assertThat(Suppression.of(people, Set.of(), size).withheld()).isEmpty();
    }

    private static Set<String> names(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.strip().split(" ", -1))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
