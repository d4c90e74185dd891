package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The page on OWASP ASVS 4.0.3 answers every requirement of level 2, with evidence that exists where it names any. */
class AsvsTest {
    private static final SecurityPage PAGE = SecurityPage.of("asvs.md");
    private static final Set<String> TESTS = SecurityPage.namedRows().keySet();
    private static final Set<String> ANSWERS = Set.of("yes", "partly", "not yet", "deployment", "n/a");
    private static final String ROW = "\\| \\d+\\.\\d+\\.\\d+ \\|.*";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/fixtures/security/asvs-level-2.csv", numLinesToSkip = 1)
    void answersEveryRequirement(String requirement) {
        List<List<String>> answers = PAGE.rows(ROW).stream()
                .filter(cells -> cells.get(0).equals(requirement))
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0))
                .hasSize(4)
                .allSatisfy(cell -> assertThat(cell).isNotEmpty());
        assertThat(ANSWERS).contains(answers.get(0).get(2));
    }

    @Test
    void namesOnlyTestsThatExist() {
        assertThat(PAGE.tests()).isNotEmpty().isSubsetOf(TESTS);
    }
}
