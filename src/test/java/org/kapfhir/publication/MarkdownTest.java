package org.kapfhir.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void showsHtmlInADescriptionAsText() {
        assertThat(markdown.description("a <b onclick=\"x\">b</b>\n\n<script>alert(1)</script>")
                        .write())
                .doesNotContain("<b", "<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void takesTheTargetFromALinkThatRunsCode() {
        assertThat(markdown.description("[x](javascript:alert(1)) [y](data:text/html,z)")
                        .write())
                .doesNotContain("javascript:", "data:");
    }

    @Test
    void putsTheFirstHeadingOfAPageBelowItsTitle() {
        assertThat(markdown.page("### Which codes\n\n#### Of ours").write())
                .contains("<h2 id=\"which-codes\">Which codes</h2>", "<h3 id=\"of-ours\">");
    }

    @Test
    void givesEqualHeadingsDifferentAnchorsThatStayTheSame() {
        String twice = "### Errors\n\ntext\n\n### Errors\n";

        assertThat(markdown.page(twice).write())
                .contains("id=\"errors\"", "id=\"errors-1\"")
                .isEqualTo(markdown.page(twice).write());
    }

    @Test
    void saysThatAHeaderCellHeadsItsColumn() {
        assertThat(markdown.page("| a | b |\n| --- | --- |\n| 1 | 2 |").write())
                .contains("<th scope=\"col\">a</th>", "<td>1</td>")
                .startsWith("<div class=\"wide\" tabindex=\"0\"><table>");
    }
}
