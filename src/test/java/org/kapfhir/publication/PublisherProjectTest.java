package org.kapfhir.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapfhir.publication.Page.Step;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the HL7 publisher needs of the guide's folder, which it must be able to use unchanged. */
class PublisherProjectTest {
    private static final Path PAGES = PublishedSite.PROJECT.resolve("input/pagecontent");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    @Test
    void namesTheCompiledGuideAndATemplateInIgIni() throws IOException {
        List<String> lines = Files.readAllLines(PublishedSite.PROJECT.resolve("ig.ini"));

        assertThat(lines)
                .contains(
                        "[IG]",
                        "ig = fsh-generated/resources/ImplementationGuide-"
                                + configuration().get("id") + ".json")
                .anyMatch(line -> line.matches("template = [a-z.]+#\\d+\\.\\d+\\.\\d+"));
        assertThat(PublishedSite.DEFINITIONS.resolve(
                        "ImplementationGuide-" + configuration().get("id") + ".json"))
                .exists();
    }

    @Test
    void findsTheFshAndTheCqlWhereItLooks() {
        assertThat(PublishedSite.PROJECT.resolve("input/fsh/profiles")).isDirectory();
        assertThat(PublishedSite.PROJECT.resolve("input/cql")).isDirectory();
    }

    @Test
    void listsEveryPageAndHasAFileForEach() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(((Map<?, ?>) configuration().get("pages")).keySet())
                    .isEqualTo(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void leadsEveryMenuEntryToAPageAndEveryPageIsInTheMenu() throws IOException {
        List<String> entries = SiteMenu.read(PublishedSite.PROJECT.resolve("sushi-config.yaml")).groups().stream()
                .flatMap(group -> group.entries().stream())
                .map(Step::file)
                .toList();
        List<String> pages = ((Map<?, ?>) configuration().get("pages"))
                .keySet().stream()
                        .map(name -> name.toString().replace(".md", ".html"))
                        .toList();

        assertThat(entries).doesNotHaveDuplicates().containsAll(pages);
        assertThat(entries).allMatch(entry -> pages.contains(entry) || "artifacts.html".equals(entry));
    }

    @Test
    void linksWithinTheGuideByPlainName() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                Matcher links = LINK.matcher(Files.readString(file));
                while (links.find()) {
                    assertThat(links.group(1))
                            .as(file.getFileName().toString())
                            .doesNotStartWith("/")
                            .doesNotContain("kapfhir.org", "localhost", "../");
                }
            }
        }
    }

    @Test
    void startsEachPageBelowTheHeadingThatThePublisherWrites() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file).lines())
                        .as(file.getFileName() + " has no heading above the third level")
                        .noneMatch(line -> line.matches("#{1,2} .*"));
            }
        }
    }

    @Test
    void quotesResourcesByIncludingThem() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.getFileName() + " includes examples with {% fragment Type/id JSON %}")
                        .doesNotContain("\"resourceType\"");
            }
        }
    }

    private static Map<String, Object> configuration() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(PublishedSite.PROJECT.resolve("sushi-config.yaml")));
    }
}
