package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;

/** Sends one resource in as a client would; the requests that a write route is made of. */
final class RouteDoor {
    private static final String TAGS = "urn:kap:routes";

    private final FhirEndpoint server;
    private final FhirContext fhirContext;
    private final ProjectedKind kind;
    private final String id;

    RouteDoor(FhirEndpoint server, FhirContext fhirContext, ProjectedKind kind, String id) {
        this.server = server;
        this.fhirContext = fhirContext;
        this.kind = kind;
        this.id = id;
    }

    String id() {
        return id;
    }

    String url() {
        return kind.type() + "/" + id;
    }

    /** Finds the resource, and nothing else, by its tag. */
    String condition() {
        return "_tag=" + TAGS + "%7C" + id;
    }

    Resource first() {
        return named(kind.first(), id);
    }

    Resource second() {
        return named(kind.second(), id);
    }

    Resource uncounted() {
        return named(kind.uncounted(), id);
    }

    private Resource named(Resource resource, String name) {
        resource.setId(name);
        resource.getMeta().addTag(TAGS, id, null);
        return resource;
    }

    /** The same without an id of its own. */
    static Resource nameless(Resource resource) {
        resource.setId((String) null);
        return resource;
    }

    /** About another person. */
    Resource about(Resource resource, String reference) {
        Property subject = resource.getNamedProperty("subject");
        resource.setProperty(subject.getName(), new Reference(reference));
        return resource;
    }

    RouteDoor storeFirst() {
        put(first(), 201);
        return this;
    }

    RouteDoor put(Resource resource, int status) {
        return send("PUT", url(), resource, status);
    }

    RouteDoor delete(int status) {
        return send("DELETE", url(), null, status);
    }

    RouteDoor send(String method, String path, @Nullable Resource body, int status, String... headers) {
        answer(method, path, body, status, headers);
        return this;
    }

    Answer answer(String method, String path, @Nullable Resource body, int status, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/fhir+json";
        Answer answer = server.send(method, path, body == null ? "" : json(body), all);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
        return answer;
    }

    RouteDoor patchJson(String path) {
        Answer answer = server.send("PATCH", path, jsonPatch(), "Content-Type", "application/json-patch+json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return this;
    }

    private String jsonPatch() {
        String value = kind.element().second().primitiveValue();
        String quoted = isNumber(kind.element().second()) ? value : "\"" + value + "\"";
        return "[{\"op\":\"replace\",\"path\":\"" + kind.element().jsonPointer() + "\",\"value\":" + quoted + "}]";
    }

    private static boolean isNumber(Type value) {
        return value instanceof IntegerType || value instanceof DecimalType;
    }

    /** A JSON patch as an entry of a Bundle carries it. */
    Binary jsonPatchBinary() {
        return new Binary()
                .setContentType("application/json-patch+json")
                .setData(jsonPatch().getBytes(StandardCharsets.UTF_8));
    }

    Parameters fhirPathPatch() {
        Parameters patch = new Parameters();
        patch.addParameter()
                .setName("operation")
                .addPart(new Parameters.ParametersParameterComponent()
                        .setName("type")
                        .setValue(new CodeType("replace")))
                .addPart(new Parameters.ParametersParameterComponent()
                        .setName("path")
                        .setValue(new StringType(kind.element().fhirPath())))
                .addPart(new Parameters.ParametersParameterComponent()
                        .setName("value")
                        .setValue(kind.element().second()));
        return patch;
    }

    /** What {@code $meta-add} and {@code $meta-delete} take. */
    Parameters meta() {
        Meta meta = new Meta();
        meta.addTag(new Coding(TAGS, "reviewed", null));
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("meta").setValue(meta);
        return parameters;
    }

    /** Adds an entry, and gives its request for what else it needs. */
    static BundleEntryRequestComponent entry(Bundle bundle, HTTPVerb method, String url, @Nullable Resource body) {
        return bundle.addEntry()
                .setResource(body)
                .getRequest()
                .setMethod(method)
                .setUrl(url);
    }

    /** Stores a Patient of another name. */
    RouteDoor person(String name) {
        return send("PUT", "Patient/" + name, named(ProjectedKind.PATIENT.first(), name), 201);
    }

    private String json(Resource resource) {
        return fhirContext.newJsonParser().encodeResourceToString(resource);
    }
}
