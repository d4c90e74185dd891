package org.kapfhir.publication;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ResourceType;
import org.kapfhir.html.Html;

/** Where a canonical, a reference or a type leads: to a page of this guide, or to the specification that owns it. */
final class Links {
    private static final String SPECIFICATION = "http://hl7.org/fhir/R4/";
    private static final String CORE_DEFINITION = "http://hl7.org/fhir/StructureDefinition/";
    private static final String CORE_VALUE_SET = "http://hl7.org/fhir/ValueSet/";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/";
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");
    private static final Map<String, String> SYSTEM_NAMES = Map.ofEntries(
            Map.entry("http://snomed.info/sct", "SNOMED CT"),
            Map.entry("http://loinc.org", "LOINC"),
            Map.entry("http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm"),
            Map.entry("http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM"),
            Map.entry("http://www.whocc.no/atc", "ATC"),
            Map.entry("http://unitsofmeasure.org", "UCUM"),
            Map.entry("http://www.ama-assn.org/go/cpt", "CPT"),
            Map.entry("http://hl7.org/fhir/sid/cvx", "CVX"));

    private static final Set<String> RESOURCE_TYPES =
            Stream.of(ResourceType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final CompiledGuide guide;

    Links(CompiledGuide guide) {
        this.guide = guide;
    }

    /** A link named by the title of what the canonical names, or the canonical itself where that is unknown. */
    Html canonical(String canonical) {
        Optional<Artifact> own = guide.byCanonical(canonical);
        if (own.isPresent()) {
            return Html.link(own.get().page(), own.get().title());
        }
        String url = canonical.replaceFirst("\\|.*$", "");
        if (url.startsWith(CORE_DEFINITION)) {
            return type(url.substring(CORE_DEFINITION.length()));
        }
        if (url.startsWith(CORE_VALUE_SET)) {
            String name = url.substring(CORE_VALUE_SET.length());
            return Html.link(SPECIFICATION + "valueset-" + name + ".html", name);
        }
        return address(canonical);
    }

    /** A data type or resource type of R4. */
    Html type(String name) {
        if (name.isEmpty() || !name.matches("[A-Za-z0-9]+")) {
            return Html.text(name);
        }
        return Html.link(
                SPECIFICATION
                        + (RESOURCE_TYPES.contains(name)
                                ? name.toLowerCase(Locale.ROOT) + ".html"
                                : "datatypes.html#" + name),
                name);
    }

    /** A resource of this guide, by {@code Type/id}; anything else as text. */
    Html reference(String reference) {
        return guide.byReference(reference)
                .map(artifact -> (Html) Html.link(artifact.page(), artifact.title()))
                .orElseGet(() -> address(reference));
    }

    /** A code system by its usual name. */
    Html system(String system) {
        if (SYSTEM_NAMES.containsKey(system)) {
            return Html.link(system, SYSTEM_NAMES.get(system));
        }
        if (guide.byCanonical(system).isPresent()) {
            return canonical(system);
        }
        String name = system.substring(system.lastIndexOf('/') + 1);
        return system.startsWith(TERMINOLOGY) ? Html.link(system, name) : address(system);
    }

    /** Text that is a web address becomes a link; nothing else does, whatever its scheme. */
    Html address(String text) {
        return WEB_ADDRESS.matcher(text).matches() ? Html.link(text, text) : Html.text(text);
    }
}
