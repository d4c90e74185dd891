package org.kapfhir.registry;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.registry.view.ViewDefinition;
import org.kapfhir.registry.view.ViewDefinitionReader;
import org.kapfhir.registry.view.ViewInvalid;
import org.kapfhir.shared.ParameterRefused;

/** Reads the parameters of a request for a table and refuses what cannot be meant. */
final class TableRequestReader {
    private final FhirContext fhirContext;
    private final RegistryViews views;
    private final ViewDefinitionReader definitions;

    TableRequestReader(FhirContext fhirContext, RegistryViews views) {
        this.fhirContext = fhirContext;
        this.views = views;
        this.definitions = new ViewDefinitionReader(fhirContext);
    }

    /**
     * Reads a request.
     *
     * @param accepted media types of the header Accept, which choose the format where no parameter does
     * @throws ParameterRefused 400, code {@code invalid-parameter}
     * @throws ViewUnknown 404, code {@code not-found}
     * @throws ViewInvalid 422, code {@code view-invalid}
     */
    TableRequest read(SentParameters sent, List<String> accepted) {
        return new TableRequest(
                view(sent),
                format(sent, accepted),
                isTrue(sent, "header", true),
                ids(sent, "patient", "Patient"),
                ids(sent, "group", "Group"),
                since(sent),
                limit(sent),
                sent.has("resource") ? resources(sent) : null);
    }

    private ViewDefinition view(SentParameters sent) {
        List<String> named = Stream.of("viewCanonical", "viewReference", "viewResource")
                .filter(sent::has)
                .toList();
        if (named.size() != 1) {
            throw new ParameterRefused(
                    "viewResource", "Name one view: with viewCanonical, viewReference or viewResource");
        }
        JsonNode value = sent.all(named.get(0)).get(0);
        JsonNode view = switch (named.get(0)) {
            case "viewCanonical" ->
                views.byCanonical(value.asText()).orElseThrow(() -> new ViewUnknown("viewCanonical"));
            case "viewReference" ->
                views.byReference(value.asText()).orElseThrow(() -> new ViewUnknown("viewReference"));
            default -> value;
        };
        return definitions.read(view);
    }

    private static TableFormat format(SentParameters sent, List<String> accepted) {
        Optional<String> asked = sent.text("_format");
        if (asked.isPresent()) {
            return TableFormat.of(asked.get())
                    .orElseThrow(() -> new ParameterRefused("_format", "Give _format as ndjson, csv or json"));
        }
        return accepted.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .flatMap(type -> TableFormat.of(type).stream())
                .findFirst()
                .orElse(TableFormat.NDJSON);
    }

    private static boolean isTrue(SentParameters sent, String name, boolean otherwise) {
        return sent.text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new ParameterRefused(name, "Give " + name + " as true or false");
                })
                .orElse(otherwise);
    }

    private static List<String> ids(SentParameters sent, String name, String type) {
        return sent.all(name).stream()
                .map(JsonNode::asText)
                .map(reference -> reference.startsWith(type + "/") ? reference.substring(type.length() + 1) : reference)
                .map(id -> {
                    if (!id.matches("[A-Za-z0-9.-]{1,64}")) {
                        throw new ParameterRefused(name, "Give " + name + " as a reference such as " + type + "/123");
                    }
                    return id;
                })
                .distinct()
                .toList();
    }

    private static Instant since(SentParameters sent) {
        try {
            return sent.text("_since")
                    .map(text -> instant(OffsetDateTime.parse(text)))
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            throw new ParameterRefused("_since", "Give _since as an instant with its offset, 2026-11-01T12:00:00Z say");
        }
    }

    /** FHIR writes years with four digits, and the store holds no later ones. */
    private static Instant instant(OffsetDateTime sent) {
        if (sent.getYear() < 1 || sent.getYear() > 9999) {
            throw new DateTimeException("The year has not four digits");
        }
        return sent.toInstant();
    }

    private static long limit(SentParameters sent) {
        return sent.text("_limit")
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,9}")) {
                        throw new ParameterRefused("_limit", "Give _limit as a whole number of rows, 1 or more");
                    }
                    return Long.parseLong(text);
                })
                .orElse(Long.MAX_VALUE);
    }

    private List<Resource> resources(SentParameters sent) {
        IParser parser = fhirContext.newJsonParser();
        List<Resource> resources = new ArrayList<>();
        for (JsonNode json : sent.all("resource")) {
            Resource resource = parse(parser, json);
            if (resource instanceof Bundle bundle) {
                bundle.getEntry().stream()
                        .filter(BundleEntryComponent::hasResource)
                        .map(BundleEntryComponent::getResource)
                        .forEach(resources::add);
            } else {
                resources.add(resource);
            }
        }
        return resources;
    }

    private static Resource parse(IParser parser, JsonNode json) {
        try {
            return (Resource) parser.parseResource(json.toString());
        } catch (DataFormatException e) {
            throw new ParameterRefused("resource", "A resource is no FHIR R4: correct it, and put it into the body");
        }
    }
}
