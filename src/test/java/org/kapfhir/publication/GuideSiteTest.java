package org.kapfhir.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapfhir.publication.PublishedSite.elements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class GuideSiteTest {

    @Test
    void makesTheSameBytesTwice() {
        Map<String, byte[]> again = PublishedSite.make();

        assertThat(again.keySet()).isEqualTo(PublishedSite.files().keySet());
        again.forEach((name, content) ->
                assertThat(content).as(name).isEqualTo(PublishedSite.files().get(name)));
    }

    @Test
    void leadsEveryLinkToAPageAndAnAnchorThatExist() {
        Map<String, Set<String>> anchors = new HashMap<>();
        PublishedSite.pages().forEach(name -> anchors.put(name, anchors(PublishedSite.page(name))));
        List<String> broken = new ArrayList<>();
        for (String name : anchors.keySet()) {
            for (Element link : elements(PublishedSite.page(name), "a")) {
                String target = link.getAttribute("href");
                if (!target.matches("https?://.+") && !resolves(name, target, anchors)) {
                    broken.add(name + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean resolves(String page, String target, Map<String, Set<String>> anchors) {
        String file =
                target.startsWith("#") ? page : target.replaceFirst("#.*", "").replaceFirst("^/ig/", "");
        String anchor = target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        return PublishedSite.files().containsKey(file)
                && (anchor.isEmpty() || anchors.getOrDefault(file, Set.of()).contains(anchor));
    }

    private static Set<String> anchors(Document page) {
        Set<String> anchors = new HashSet<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                anchors.add(element.getAttribute("id"));
            }
        }
        return anchors;
    }

    @Test
    void givesEachPageOneTitleOrderedHeadingsAndUniqueAnchors() {
        for (String name : PublishedSite.pages()) {
            Document page = PublishedSite.page(name);
            int level = 0;
            Set<String> ids = new HashSet<>();
            for (Element element : elements(page, "*")) {
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id")))
                            .as(name + " has the anchor " + element.getAttribute("id") + " once")
                            .isTrue();
                }
                if (element.getTagName().matches("h[1-6]")) {
                    int next = element.getTagName().charAt(1) - '0';
                    assertThat(next).as(name + ": " + element.getTextContent()).isLessThanOrEqualTo(level + 1);
                    level = next;
                }
            }
            assertThat(elements(page, "h1")).as(name).hasSize(1);
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
            assertThat(elements(page, "main")).hasSize(1);
            assertThat(elements(page, "th")).allMatch(cell -> cell.hasAttribute("scope"));
        }
    }

    @Test
    void runsNoScriptAndAsksNobodyElse() {
        for (String name : PublishedSite.pages()) {
            Document page = PublishedSite.page(name);
            assertThat(elements(page, "script")).as(name).isEmpty();
            assertThat(elements(page, "style")).as(name).isEmpty();
            assertThat(elements(page, "*")).as(name).noneMatch(element -> element.hasAttribute("style"));
            assertThat(elements(page, "link"))
                    .extracting(link -> link.getAttribute("href").replaceFirst("^/ig/", ""))
                    .containsExactlyInAnyOrder("style.css", "icon.svg");
        }
    }

    @Test
    void hasAPageAndTheDataOfEachArtifact() {
        assertThat(PublishedSite.files())
                .containsKeys(
                        "index.html",
                        "artifacts.html",
                        "StructureDefinition-kap-session.html",
                        "StructureDefinition-kap-session.json",
                        "Questionnaire-phq-9.html",
                        "Patient-ana.html",
                        "package.tgz");
    }

    @Test
    void saysWhatAProfileAsksForInWords() {
        String page = PublishedSite.page("StructureDefinition-kap-session.html")
                .getDocumentElement()
                .getTextContent();

        assertThat(page)
                .contains("A session that took place has a start and an end.", "From first vital signs to discharge");
    }

    @Test
    void showsTheDecisionLogicAndTheWeightsOfAnswers() {
        assertThat(PublishedSite.page("Library-KapCandidacy.html")
                        .getDocumentElement()
                        .getTextContent())
                .contains("library KapCandidacy");
        assertThat(PublishedSite.page("Questionnaire-phq-9.html")
                        .getDocumentElement()
                        .getTextContent())
                .contains("Nearly every day LA6571-9 = 3");
    }
}
