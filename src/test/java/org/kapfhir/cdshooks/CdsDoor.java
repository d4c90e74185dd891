package org.kapfhir.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningDoors;
import org.kapfhir.sensitivity.Disclosure;

/** The door of CDS Hooks: calls as a client builds them from the published prefetch templates. */
public final class CdsDoor {
    static final ObjectMapper JSON = new ObjectMapper();
    static final CdsProperties PROPERTIES =
            new CdsProperties(URI.create("https://kapfhir.example.org"), 10_000_000, List.of());
    private static final String KETAMINE = """
        {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {
          "resourceType": "MedicationRequest", "id": "draft", "status": "draft", "intent": "order",
          "subject": {"reference": "Patient/ana"},
          "medicationCodeableConcept": {"coding": [
            {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "6130", "display": "ketamine"}]}}}]}
        """;

    private CdsDoor() {}

    /** The decision on the first card when ketamine is about to be signed. */
    public static String decision(PatientRecord record, PersonScreening screening) {
        CdsAnswer answer =
                answer(request(CdsService.ORDER_SIGN, record), service(screening, ScreeningDoors.chartOf(record)));
        return answer.cards().get(0).source().topic().code();
    }

    static CandidacyService service(PersonScreening screening, PatientChart chart) {
        return new CandidacyService(
                new CdsRecords(prefetch(), chart, ScreeningDoors.FHIR),
                new KetamineOrders(ScreeningDoors.LOGIC),
                ScreeningDoors.reader(),
                screening,
                new MissingData(ScreeningDoors.FHIR),
                caller -> Disclosure.EVERYTHING,
                PROPERTIES);
    }

    static Prefetch prefetch() {
        return Prefetch.of(ScreeningDoors.LOGIC.retrievedTypesOf("https://kapfhir.org/ig/Library/KapCandidacy"));
    }

    static CdsAnswer answer(JsonNode request, CandidacyService service) {
        CdsService called = List.of(CdsService.values()).stream()
                .filter(candidate ->
                        candidate.hook().equals(request.path("hook").asText()))
                .findFirst()
                .orElseThrow();
        return service.answer(CdsCall.of(called, request), new CdsCaller("test", false, Set.of()));
    }

    /** A call with every prefetch whole, and an order of ketamine where the hook is about orders. */
    static ObjectNode request(CdsService service, PatientRecord record) {
        ObjectNode request = JSON.createObjectNode();
        request.put("hook", service.hook());
        request.put("hookInstance", "3c9ab3c6-2ab8-4a11-8b3c-5f0c6a0e2d11");
        ObjectNode context = request.putObject("context");
        context.put("userId", "Practitioner/doctor");
        context.put("patientId", "ana");
        if (service != CdsService.PATIENT_VIEW) {
            context.set("draftOrders", tree(KETAMINE));
        }
        if (service == CdsService.ORDER_SELECT) {
            context.putArray("selections").add("MedicationRequest/draft");
        }
        ObjectNode sent = request.putObject("prefetch");
        sent.set("patient", tree(record.patient()));
        prefetch().typesByKey().forEach((key, type) -> sent.set(key, found(record, type)));
        return request;
    }

    private static JsonNode found(PatientRecord record, String type) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET);
        for (Resource entry : record.resources()) {
            boolean isIncluded =
                    type.equals("MedicationRequest") && entry.fhirType().equals("Medication");
            if (entry.fhirType().equals(type) || isIncluded) {
                bundle.addEntry().setResource(entry);
            }
        }
        return tree(bundle);
    }

    private static JsonNode tree(Resource resource) {
        return tree(ScreeningDoors.FHIR.newJsonParser().encodeResourceToString(resource));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
