package org.kapfhir.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The guide's site as the build makes it, made once for all tests, with its pages parsed. */
final class PublishedSite {
    static final Path PROJECT = Path.of("implementation-guide");
    static final Path DEFINITIONS = Path.of("target/classes/guide/package");
    static final Path EXAMPLES = Path.of("target/test-classes/guide/examples");

    private static final class Holder {
        static final Map<String, byte[]> FILES = make();
    }

    private PublishedSite() {}

    static Map<String, byte[]> files() {
        return Holder.FILES;
    }

    static Map<String, byte[]> make() {
        try {
            return new GuideSite(PROJECT, DEFINITIONS, EXAMPLES).files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> pages() {
        return files().keySet().stream().filter(name -> name.endsWith(".html")).toList();
    }

    /** The parsed page; a page that is not well-formed fails. */
    static Document page(String name) {
        return parse(name, files().get(name));
    }

    static Document parse(String name, byte[] content) {
        String html = new String(content, StandardCharsets.UTF_8).replaceFirst("<!DOCTYPE html>", "");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(name + " is not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Element> elements(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
