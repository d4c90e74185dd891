package org.kapfhir.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guide whose every text tries to become markup. */
class HostileGuideTest {
    private static final String ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    @TempDir
    private Path project;

    @BeforeEach
    void writeAGuide() throws IOException {
        write("sushi-config.yaml", "menu:\n  Home: index.html\n");
        write("input/pagecontent/index.md", "### Title\n\ntext " + ATTACK);
        write("definitions/package.json", "{}");
        write("definitions/ImplementationGuide-x.json", """
                        {"resourceType": "ImplementationGuide", "id": "x", "url": "https://example.org/ImplementationGuide/x",
                         "name": "X", "title": "%s", "version": "1", "status": "draft", "packageId": "x",
                         "license": "CC0-1.0", "fhirVersion": ["4.0.1"],
                         "definition": {"page": {"nameUrl": "toc.html", "title": "Contents", "generation": "html",
                           "page": [{"nameUrl": "index.html", "title": "%s", "generation": "markdown"}]}}}
                        """.formatted(ATTACK, ATTACK));
        write("definitions/CodeSystem-c.json", """
                        {"resourceType": "CodeSystem", "id": "c", "url": "https://example.org/CodeSystem/c", "version": "1",
                         "name": "C", "title": "%1$s", "description": "%1$s [x](javascript:alert(1))", "status": "draft",
                         "content": "complete", "concept": [{"code": "a", "display": "%1$s", "definition": "%1$s"}]}
                        """.formatted(ATTACK));
        write("examples/Patient-p.json", """
                        {"resourceType": "Patient", "id": "p", "name": [{"text": "%1$s"}],
                         "photo": [{"url": "javascript:alert(1)"}]}
                        """.formatted(ATTACK));
    }

    @Test
    void showsEveryTextAsText() throws IOException {
        Map<String, byte[]> files = site();

        files.forEach((name, content) -> {
            if (name.endsWith(".html")) {
                assertThat(PublishedSite.elements(PublishedSite.parse(name, content), "script"))
                        .as(name)
                        .isEmpty();
                assertThat(PublishedSite.elements(PublishedSite.parse(name, content), "img"))
                        .as(name)
                        .isEmpty();
                assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("\"javascript:");
            }
        });
        assertThat(new String(files.get("Patient-p.html"), StandardCharsets.UTF_8))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void refusesAnExampleThatDoesNotExist() throws IOException {
        write("input/pagecontent/index.md", "{% fragment Patient/nobody JSON %}");

        assertThatThrownBy(this::site)
                .isInstanceOf(PageBroken.class)
                .hasMessage("index.md includes Patient/nobody, which the guide does not have.");
    }

    @Test
    void refusesADirectiveThatItDoesNotKnow() throws IOException {
        write("input/pagecontent/index.md", "{% include anything.html %}");

        assertThatThrownBy(this::site).isInstanceOf(PageBroken.class).hasMessageContaining("index.md");
    }

    @Test
    void putsAnExampleWhereThePageNamesIt() throws IOException {
        write("input/pagecontent/index.md", "{% fragment Patient/p JSON %}");

        assertThat(new String(site().get("index.html"), StandardCharsets.UTF_8))
                .contains("<code class=\"language-json\">{&quot;resourceType&quot;: &quot;Patient&quot;");
    }

    @Test
    void refusesAPageWithoutAFile() throws IOException {
        Files.delete(project.resolve("input/pagecontent/index.md"));

        assertThatThrownBy(this::site).isInstanceOf(PageBroken.class).hasMessageContaining("index.html");
    }

    private Map<String, byte[]> site() throws IOException {
        return new GuideSite(project, project.resolve("definitions"), project.resolve("examples")).files();
    }

    private void write(String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
