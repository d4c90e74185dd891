package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that leads from each claim to artifacts and tests leads nowhere else. */
class TraceabilityTest {
    private static final Path PAGES = Path.of("implementation-guide", "input", "pagecontent");
    private static final Path PAGE = PAGES.resolve("traceability.md");
    private static final List<Path> COMPILED = List.of(
            Path.of("target", "classes", "guide", "package"), Path.of("target", "test-classes", "guide", "examples"));
    private static final Pattern LINK = Pattern.compile("\\]\\(([A-Za-z0-9-]+)\\.html\\)");
    private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    private record Claim(String number, String claim, String computed, String artifacts, String tests) {
        boolean isComputable() {
            return !computed.startsWith("nothing");
        }

        @Override
        public String toString() {
            return number + ": " + claim;
        }
    }

    @Test
    void restatesEighteenClaimsInReadingOrder() throws IOException {
        assertThat(claims())
                .extracting(Claim::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 18).mapToObj(Integer::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void leadsFromAComputableClaimToArtifactsAndTests(Claim claim) {
        if (claim.isComputable()) {
            assertThat(links(claim.artifacts()).filter(TraceabilityTest::isArtifact))
                    .as("artifacts of claim %s", claim)
                    .isNotEmpty();
            assertThat(claim.tests().contains("examples")
                            || TEST_CLASS.matcher(claim.tests()).find())
                    .as("tests of claim %s", claim)
                    .isTrue();
        } else {
            assertThat(claim.tests()).isEqualTo("none");
        }
    }

    @Test
    void linksOnlyToWhatIsPublished() throws IOException {
        assertThat(links(page()).filter(link -> !isArtifact(link) && !isPage(link)))
                .isEmpty();
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
            List<String> tests = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
            assertThat(TEST_CLASS.matcher(page()).results().map(match -> match.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(tests);
        }
    }

    static List<Claim> claims() throws IOException {
        return page().lines()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Claim(
                        cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip()))
                .toList();
    }

    private static Stream<String> links(String text) {
        return LINK.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static boolean isArtifact(String link) {
        return COMPILED.stream().anyMatch(folder -> Files.exists(folder.resolve(link + ".json")));
    }

    private static boolean isPage(String link) {
        return Files.exists(PAGES.resolve(link + ".md"));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8);
    }
}
