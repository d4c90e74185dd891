package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each threat of the model is of a kind, has tests that exist, and says what is left of it. */
class ThreatModelTest {
    private static final Set<String> TESTS = SecurityPage.namedRows().keySet();

    @ParameterizedTest(name = "{0}")
    @MethodSource("threats")
    void hasATestForEachThreat(List<String> threat) {
        assertThat(threat).hasSize(5).allSatisfy(cell -> assertThat(cell).isNotEmpty());
        assertThat(threat.get(1)).matches("[STRIDE](, [STRIDE])*");
        assertThat(SecurityPage.tests(threat.get(3))).isNotEmpty().isSubsetOf(TESTS);
    }

    @Test
    void knowsThreatsOfEachKind() {
        for (String kind : List.of("S", "T", "R", "I", "D", "E")) {
            assertThat(threats()).anySatisfy(threat -> assertThat(threat.get(1)).contains(kind));
        }
    }

    static List<List<String>> threats() {
        return SecurityPage.of("threat-model.md").rows("\\| [^|]+ \\| [STRIDE](, [STRIDE])* \\|.*");
    }
}
