package org.kapfhir.cdshooks;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;

/**
 * The record a service is called about: from prefetch where that is whole, else what is missing of it from this server's
 * own store.
 */
final class CdsRecords {
    private final Prefetch prefetch;
    private final PatientChart chart;
    private final FhirContext fhirContext;

    CdsRecords(Prefetch prefetch, PatientChart chart, FhirContext fhirContext) {
        this.prefetch = prefetch;
        this.chart = chart;
        this.fhirContext = fhirContext;
    }

    /**
     * The record as a Bundle.
     *
     * @throws CdsRefused 400 {@code malformed-request}; 412 {@code precondition-failed}
     */
    CdsRecord record(CdsCall call, CdsCaller caller) {
        Bundle record = new Bundle().setType(Bundle.BundleType.COLLECTION);
        Optional<Patient> sent = sentPatient(call);
        Set<String> missing = new HashSet<>();
        List<Resource> entries = new ArrayList<>();
        prefetch.typesByKey().forEach((key, type) -> {
            Optional<Bundle> found = sentBundle(call, key);
            if (found.isPresent()) {
                found.get().getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .filter(resource -> resource != null && !(resource instanceof OperationOutcome))
                        .forEach(entries::add);
            } else {
                missing.add(type);
            }
        });
        boolean isSentWhole = sent.isPresent() && missing.isEmpty();
        if (isSentWhole) {
            add(record, sent.get());
        } else {
            PatientRecord stored = stored(call, caller);
            add(record, sent.orElse(stored.patient()));
            // A Medication is needed by whatever refers to it, from wherever that came.
            stored.resources().stream()
                    .filter(entry -> missing.contains(entry.fhirType())
                            || entry.fhirType().equals("Medication"))
                    .forEach(entries::add);
        }
        Set<String> seen = new HashSet<>();
        entries.stream()
                .filter(entry -> !entry.getIdElement().hasIdPart()
                        || seen.add(
                                entry.fhirType() + "/" + entry.getIdElement().getIdPart()))
                .forEach(entry -> add(record, entry));
        return new CdsRecord(record, isSentWhole);
    }

    /** @param isSentWhole whether all of it came with the call, so that the caller knows it */
    record CdsRecord(Bundle entries, boolean isSentWhole) {}

    private PatientRecord stored(CdsCall call, CdsCaller caller) {
        if (!caller.readsStore()) {
            throw CdsRefused.noRecord();
        }
        return chart.find(call.patientId()).orElseThrow(CdsRefused::noRecord);
    }

    private static void add(Bundle record, Resource resource) {
        record.addEntry().setResource(resource);
    }

    private Optional<Patient> sentPatient(CdsCall call) {
        return parsed(call, Prefetch.PATIENT)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .map(patient -> {
                    if (!call.patientId().equals(patient.getIdElement().getIdPart())) {
                        throw CdsRefused.malformed("The patient in prefetch is not the one in context: send that one");
                    }
                    return patient;
                });
    }

    /** A search that has more pages is not whole. */
    private Optional<Bundle> sentBundle(CdsCall call, String key) {
        return parsed(call, key)
                .filter(Bundle.class::isInstance)
                .map(Bundle.class::cast)
                .filter(bundle -> bundle.getLink("next") == null);
    }

    private Optional<Resource> parsed(CdsCall call, String key) {
        JsonNode json = call.prefetch().path(key);
        if (!json.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of((Resource) fhirContext.newJsonParser().parseResource(json.toString()));
        } catch (DataFormatException | ClassCastException unreadable) {
            throw CdsRefused.malformed("The prefetch " + key + " is no FHIR R4 resource: correct it or leave it out");
        }
    }
}
