package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The page of the security checklist, its rows and the tests that name them agree. */
class SecurityConformanceTest {
    private static final SecurityPage PAGE = SecurityPage.of("security-conformance.md");
    private static final Map<String, Set<String>> NAMED = SecurityPage.namedRows();
    private static final String ROW = "\\| \\d+\\.\\d.*";

    @ParameterizedTest(name = "row {0} ({1})")
    @CsvFileSource(files = "src/test/resources/fixtures/security/rows.csv", numLinesToSkip = 1)
    void listsEveryRowAndTestsEachThatIsAMust(String row, String strength) {
        List<List<String>> listed = PAGE.rows(ROW).stream()
                .filter(cells -> cells.get(0).equals(row))
                .toList();

        assertThat(listed).as("row %s is on the page", row).isNotEmpty();
        for (List<String> cells : listed) {
            assertThat(cells.get(2)).isEqualTo(strength);
            assertThat(cells.get(3))
                    .as("tests of row %s, or why there are none", row)
                    .isNotEmpty();
            if (strength.equals("M")) {
                assertThat(SecurityPage.tests(cells.get(3)))
                        .as("tests of row %s", row)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void namesOnlyTestsThatNameTheRow() {
        for (List<String> cells : PAGE.rows(ROW)) {
            for (String test : SecurityPage.tests(cells.get(3))) {
                assertThat(NAMED).as("test of row %s", cells.get(0)).containsKey(test);
                assertThat(NAMED.get(test)).as("rows that %s names", test).contains(cells.get(0));
            }
        }
    }

    @Test
    void listsEveryTestThatNamesARowOfThePage() {
        Set<String> rows = new HashSet<>();
        PAGE.rows(ROW).forEach(cells -> rows.add(cells.get(0)));
        NAMED.forEach((test, named) -> named.stream()
                .filter(rows::contains)
                .forEach(row -> assertThat(PAGE.rows(ROW).stream()
                                .filter(cells -> cells.get(0).equals(row))
                                .flatMap(cells -> SecurityPage.tests(cells.get(3)).stream()))
                        .as("tests of row %s on the page", row)
                        .contains(test)));
    }

    @Test
    @DisplayName("1.5.8 the documentation tells how authorization treats Patient.link")
    void tellsAboutLinksOfPatients() {
        assertThat(SecurityPage.of("access-control.md").text()).contains("`Patient.link` is not followed");
        assertThat(SecurityPage.of("smart.md").text()).contains("**`Patient.link`.**");
    }
}
