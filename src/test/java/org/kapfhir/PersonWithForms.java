package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.CacheControlDirective;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.TestInfo;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.questionnaires.ResponseText;

/** One person with responses of their own, so that tests on one server do not meet. */
final class PersonWithForms {
    private final FhirEndpoint server;
    private final FhirContext fhirContext;
    private final String id;

    private PersonWithForms(FhirEndpoint server, FhirContext fhirContext, String id) {
        this.server = server;
        this.fhirContext = fhirContext;
        this.id = id;
    }

    /** Stores a person for one test of one class. */
    static PersonWithForms stored(FhirEndpoint server, FhirContext fhirContext, TestInfo test) {
        int hash = (test.getTestClass() + test.getDisplayName()).hashCode();
        PersonWithForms person = new PersonWithForms(server, fhirContext, "forms-" + Integer.toHexString(hash));
        Patient patient = new Patient();
        patient.setId(person.id);
        assertThat(server.put(patient).status()).isBetween(200, 201);
        return person;
    }

    /** Id of the person, and of the response that {@link #phq9} and {@link #answering} give. */
    String id() {
        return id;
    }

    void assertNothingStored() {
        assertThat(server.get("QuestionnaireResponse/" + id).status()).isEqualTo(404);
        assertThat(scores()).isEmpty();
    }

    void put(QuestionnaireResponse response) {
        Answer answer = server.put(response);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    QuestionnaireResponse phq9(String points) {
        return answering(ResponseText.phq9(points));
    }

    QuestionnaireResponse answering(QuestionnaireResponse response) {
        response.setId(id);
        return response.setSubject(new Reference("Patient/" + id));
    }

    Observation derivedByClient(int total) {
        Observation derived = new Observation();
        derived.setStatus(ObservationStatus.FINAL);
        derived.getCode().addCoding().setSystem("http://loinc.org").setCode("44261-6");
        derived.setSubject(new Reference("Patient/" + id));
        derived.setEffective(ResponseText.phq9("0").getAuthoredElement());
        derived.setValue(new IntegerType(total));
        return derived.addDerivedFrom(new Reference("QuestionnaireResponse/" + id));
    }

    Resource dose() {
        return (Resource) fhirContext.newJsonParser().parseResource("""
                {"resourceType": "MedicationAdministration", "status": "completed",
                 "medicationCodeableConcept": {"coding": [
                   {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "6130"}]},
                 "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-05-03T10:00:00Z"}
                """.formatted(id));
    }

    static Bundle transaction(Resource... resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            BundleEntryComponent entry = transaction.addEntry().setResource(resource);
            boolean hasId = resource.getIdElement().hasIdPart();
            entry.getRequest()
                    .setMethod(hasId ? HTTPVerb.PUT : HTTPVerb.POST)
                    .setUrl(resource.fhirType() + (hasId ? "/" + resource.getIdPart() : ""));
        }
        return transaction;
    }

    Observation onlyScore(String response) {
        List<Observation> scores =
                search("Observation?derived-from=QuestionnaireResponse/" + response, Observation.class);
        assertThat(scores).hasSize(1);
        return scores.get(0);
    }

    List<Observation> scores() {
        return search("Observation?patient=Patient/" + id, Observation.class);
    }

    Flag onlyFlag() {
        List<Flag> flags = flags();
        assertThat(flags).hasSize(1);
        return flags.get(0);
    }

    List<Flag> flags() {
        return search("Flag?patient=Patient/" + id, Flag.class);
    }

    private <T extends Resource> List<T> search(String query, Class<T> type) {
        // The server may answer a search that it has answered a moment ago from what it found then.
        return server
                .client()
                .search()
                .byUrl(query)
                .cacheControl(new CacheControlDirective().setNoCache(true))
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(entry -> type.cast(entry.getResource()))
                .toList();
    }

    String plain(Resource resource) {
        Resource copy = resource.copy();
        copy.getMeta().setVersionId(null).setLastUpdated(null).setSource(null);
        copy.setId(resource.getIdPart());
        return text(copy);
    }

    String text(Resource resource) {
        IParser parser = fhirContext.newJsonParser();
        return parser.encodeResourceToString(resource);
    }
}
