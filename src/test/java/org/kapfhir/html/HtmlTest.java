package org.kapfhir.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void writesMarkupInATextAsText() {
        assertThat(Html.tag("p", "<script>alert('x') && \"y\"</script>").write())
                .isEqualTo("<p>&lt;script&gt;alert('x') &amp;&amp; &quot;y&quot;&lt;/script&gt;</p>");
    }

    @Test
    void doesNotLetAnAttributeEndEarly() {
        assertThat(Html.link("\"onmouseover=\"alert(1)", "x").write())
                .isEqualTo("<a href=\"&quot;onmouseover=&quot;alert(1)\">x</a>");
    }

    @Test
    void writesAttributesInOneOrder() {
        assertThat(Html.tag("p", "x").with("id", "a").with("class", "b").write())
                .isEqualTo(Html.tag("p", "x").with("class", "b").with("id", "a").write());
    }

    @Test
    void closesAnEmptyElementUnlessHtmlForbidsIt() {
        assertThat(Html.all(Html.tag("td"), Html.tag("br")).write()).isEqualTo("<td></td><br/>");
    }

    @Test
    void putsTheSeparatorBetweenPartsOnly() {
        assertThat(Html.joined(Html.text(", "), List.of(Html.text("a"), Html.text("b")))
                        .write())
                .isEqualTo("a, b");
        assertThat(Html.joined(Html.text(", "), List.of()).isEmpty()).isTrue();
    }
}
