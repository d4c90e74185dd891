package org.kapfhir.access;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.HiddenForUncleared;

/**
 * The records of two patients who share a practitioner, an organization and a group; all tagged, so that searches for the tag
 * find nothing else on the server.
 */
final class TwoPatients {
    static final String TAG_SYSTEM = "https://kapfhir.org/test/tag";
    static final String TAG = "_tag=" + TAG_SYSTEM + "%7C";
    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    /**
     * One of the resources.
     *
     * @param owner {@code a} or {@code b}; {@code -} for nobody
     * @param trait {@code laboratory}, {@code vital-signs} or {@code hidden} where that matters
     */
    record Item(String type, String id, String owner, String trait, Resource resource) {
        String path() {
            return type + "/" + id;
        }

        boolean isShared() {
            return type.equals("Practitioner") || type.equals("Organization") || type.equals("Questionnaire");
        }
    }

    final String prefix;
    final List<Item> items = new ArrayList<>();

    private final FhirContext fhirContext;

    /** @param prefix of all ids, so that classes do not meet in one store */
    TwoPatients(String prefix, FhirContext fhirContext) {
        this.prefix = prefix;
        this.fhirContext = fhirContext;
        add("Organization", "org", "-", "", "\"name\": \"Clinic\"");
        add("Practitioner", "prac", "-", "", "\"name\": [{\"family\": \"Shared\"}]");
        for (String who : List.of("a", "b")) {
            addRecord(who);
        }
        add(
                "Group",
                "group",
                "ab",
                "",
                "\"type\": \"person\", \"actual\": true, \"member\": [{\"entity\": " + ref("Patient", "pat-a")
                        + "}, {\"entity\": " + ref("Patient", "pat-b") + "}]");
        add(
                "Observation",
                "links-b",
                "a",
                "laboratory",
                observation("a", "laboratory", 7) + ", \"performer\": [" + ref("Practitioner", "prac")
                        + "], \"hasMember\": [" + ref("Observation", "lab-b") + "]");
    }

    private void addRecord(String who) {
        add(
                "Patient",
                "pat-" + who,
                who,
                "",
                "\"identifier\": [{\"system\": \"urn:test\", \"value\": \"" + prefix + who
                        + "\"}], \"name\": [{\"family\": \"Family" + who + "\"}], \"generalPractitioner\": ["
                        + ref("Practitioner", "prac") + "], \"managingOrganization\": " + ref("Organization", "org"));
        add(
                "Encounter",
                "enc-" + who,
                who,
                "",
                "\"status\": \"finished\", \"class\": {\"code\": \"AMB\"}, \"subject\": " + ref("Patient", "pat-" + who)
                        + ", \"participant\": [{\"individual\": " + ref("Practitioner", "prac") + "}]");
        add(
                "Observation",
                "lab-" + who,
                who,
                "laboratory",
                observation(who, "laboratory", 1) + ", \"encounter\": " + ref("Encounter", "enc-" + who)
                        + ", \"performer\": [" + ref("Practitioner", "prac") + "]");
        add(
                "Observation",
                "vital-" + who,
                who,
                "vital-signs",
                observation(who, "vital-signs", 2) + ", \"performer\": [" + ref("Practitioner", "prac") + "]");
        add("Observation", "hidden-" + who, who, "hidden", observation(who, "laboratory", 3));
        add(
                "Condition",
                "cond-" + who,
                who,
                "",
                "\"code\": {\"coding\": [{\"system\": \"urn:test\", \"code\": \"diagnosis-" + who
                        + "\"}]}, \"subject\": " + ref("Patient", "pat-" + who) + ", \"asserter\": "
                        + ref("Patient", "pat-a"));
        add(
                "MedicationRequest",
                "med-" + who,
                who,
                "",
                "\"status\": \"active\", \"intent\": \"order\","
                        + " \"medicationCodeableConcept\": {\"text\": \"x\"}, \"subject\": "
                        + ref("Patient", "pat-" + who));
        add(
                "QuestionnaireResponse",
                "resp-" + who,
                who,
                "",
                "\"status\": \"in-progress\", \"subject\": " + ref("Patient", "pat-" + who));
        add(
                "Task",
                "task-" + who,
                who,
                "",
                "\"status\": \"requested\", \"intent\": \"order\", \"for\": " + ref("Patient", "pat-" + who));
        add("RelatedPerson", "rel-" + who, who, "", "\"patient\": " + ref("Patient", "pat-" + who));
        add(
                "Provenance",
                "prov-" + who,
                who,
                "",
                "\"target\": [" + ref("Observation", "lab-" + who)
                        + "], \"recorded\": \"2026-06-01T10:00:00Z\", \"agent\": [{\"who\": "
                        + ref("Practitioner", "prac") + "}]");
        add(
                "List",
                "list-" + who,
                who,
                "",
                "\"status\": \"current\", \"mode\": \"working\", \"subject\": " + ref("Patient", "pat-" + who));
        Binary content = new Binary();
        content.setContentType("text/plain").setData(("content of " + who).getBytes(StandardCharsets.UTF_8));
        add("Binary", "bin-" + who, who, content);
        add(
                "DocumentReference",
                "doc-" + who,
                who,
                "",
                "\"status\": \"current\", \"subject\": " + ref("Patient", "pat-" + who)
                        + ", \"content\": [{\"attachment\": {\"url\": \"Binary/" + prefix + "bin-" + who + "\"}}]");
    }

    private String observation(String who, String category, int value) {
        return "\"status\": \"final\", \"category\": [{\"coding\": [{\"system\": \"" + CATEGORIES + "\", \"code\": \""
                + category
                + "\"}]}], \"code\": {\"coding\": [{\"system\": \"urn:test\", \"code\": \"code-" + who
                + "\"}]}, \"subject\": "
                + ref("Patient", "pat-" + who) + ", \"valueQuantity\": {\"value\": " + value + "}";
    }

    String id(String name) {
        return prefix + name;
    }

    private String ref(String type, String name) {
        return "{\"reference\": \"" + type + "/" + prefix + name + "\"}";
    }

    private void add(String type, String name, String owner, String trait, String content) {
        Resource resource = (Resource)
                fhirContext.newJsonParser().parseResource("{\"resourceType\": \"" + type + "\", " + content + "}");
        add(type, name, owner, trait, resource);
    }

    private void add(String type, String name, String owner, Resource resource) {
        add(type, name, owner, "", resource);
    }

    private void add(String type, String name, String owner, String trait, Resource resource) {
        resource.setId(type + "/" + prefix + name);
        resource.getMeta().addTag(TAG_SYSTEM, prefix, null);
        if (trait.equals("hidden")) {
            resource.getMeta().addSecurity(HiddenForUncleared.SYSTEM, HiddenForUncleared.CODE, null);
        }
        items.add(new Item(type, prefix + name, owner, trait, resource));
    }

    Item item(String name) {
        return items.stream()
                .filter(item -> item.id().equals(prefix + name))
                .findFirst()
                .orElseThrow();
    }

    Item first(String type, String owner) {
        return items.stream()
                .filter(item -> item.type().equals(type) && item.owner().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    /** Stores all with one transaction of an all-powerful client. */
    TwoPatients storeIn(FhirEndpoint server) {
        Bundle all = new Bundle().setType(BundleType.TRANSACTION);
        items.forEach(item -> all.addEntry()
                .setResource(item.resource().copy())
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(item.path()));
        var answer = server.post("", all);
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return this;
    }
}
