package org.kapfhir.outcomes;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.harness.AccessToken;

/**
 * Writers that keep a total known: people come, change and go in pairs, each time in one transaction.
 *
 * <p>Both of a pair have one dose, one nausea from it, a PHQ-9 of 20 before and two after four weeks that add up to 20. So in
 * every committed state all counts are equal and even, and the mean after four weeks is 10, whoever wrote meanwhile.
 */
public final class PairedCourses {
    public static final int BASELINE = 20;
    public static final int FOLLOWUP_OF_A_PAIR = 20;

    /** The pair that all writers change; whose change was the last, nobody can tell. */
    private static final String SHARED = "shared";

    private final String url;
    private final FhirContext fhirContext;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> cutOff = ConcurrentHashMap.newKeySet();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger addsSent = new AtomicInteger();
    private final AtomicInteger addsDone = new AtomicInteger();
    private final AtomicInteger removalsSent = new AtomicInteger();
    private final AtomicInteger removalsDone = new AtomicInteger();

    /** @param url FHIR base of the server */
    public PairedCourses(String url, FhirContext fhirContext) {
        this.url = url;
        this.fhirContext = fhirContext;
    }

    /** One writer, whose pairs no other writer touches; and one pair that all of them change. */
    public final class Writer {
        private final String name;
        private final Random random;
        private final List<String> pairs = new ArrayList<>();
        private int made;

        public Writer(int number) {
            this.name = "writer-" + number;
            this.random = new Random(number);
        }

        /** One write of some kind. */
        public void write() throws IOException, InterruptedException {
            int kind = pairs.isEmpty() ? 0 : random.nextInt(8);
            switch (kind) {
                case 0, 1 -> add();
                case 2 -> remove(pairs.remove(random.nextInt(pairs.size())));
                case 3 -> shift(SHARED);
                case 4 -> failingShift(anyPair());
                case 5 -> patch(anyPair());
                default -> shift(anyPair());
            }
        }

        private String anyPair() {
            return pairs.get(random.nextInt(pairs.size()));
        }

        private void add() throws IOException, InterruptedException {
            String pair = name + "-" + made++;
            if (addPair(pair, random.nextInt(FOLLOWUP_OF_A_PAIR + 1))) {
                pairs.add(pair);
            }
        }

        private void shift(String pair) throws IOException, InterruptedException {
            int followup = random.nextInt(FOLLOWUP_OF_A_PAIR + 1);
            Bundle transaction = transaction();
            put(transaction, followup(pair + "-a", followup));
            put(transaction, followup(pair + "-b", FOLLOWUP_OF_A_PAIR - followup));
            if (isDone(send(transaction, pair)) && !pair.equals(SHARED)) {
                acknowledged.put(pair, followup);
            }
        }

        /** Refused at its last entry, when the others are written already; nothing of it may ever be seen. */
        private void failingShift(String pair) throws IOException, InterruptedException {
            Bundle transaction = transaction();
            put(transaction, followup(pair + "-a", FOLLOWUP_OF_A_PAIR));
            put(transaction, followup(pair + "-b", FOLLOWUP_OF_A_PAIR));
            put(transaction, followup("nobody", 1));
            int status = send(transaction, pair);
            if (status != 400) {
                refusals.add("A transaction that refers to nobody was answered with " + status);
            }
        }

        private void patch(String pair) throws IOException, InterruptedException {
            HttpRequest patch = HttpRequest.newBuilder(URI.create(url + "/Patient/" + pair + "-a"))
                    .header("Authorization", AccessToken.allPowerful().authorization(url))
                    .header("Content-Type", "application/json-patch+json")
                    .method(
                            "PATCH",
                            BodyPublishers.ofString("[{\"op\":\"replace\",\"path\":\"/birthDate\",\"value\":\"19"
                                    + (10 + random.nextInt(90)) + "-01-01\"}]"))
                    .build();
            isDone(http.send(patch, BodyHandlers.ofString()).statusCode());
        }

        private void remove(String pair) throws IOException, InterruptedException {
            Bundle transaction = transaction();
            for (String id : List.of(pair + "-a", pair + "-b")) {
                for (Resource resource : course(id, 0)) {
                    transaction
                            .addEntry()
                            .getRequest()
                            .setMethod(HTTPVerb.DELETE)
                            .setUrl(resource.fhirType() + "/" + resource.getIdPart());
                }
            }
            removalsSent.incrementAndGet();
            if (isDone(send(transaction, pair))) {
                acknowledged.remove(pair);
                removalsDone.incrementAndGet();
            } else {
                removalsSent.decrementAndGet();
                pairs.add(pair);
            }
        }
    }

    /** Adds the pair that all writers change. */
    public void begin() throws IOException, InterruptedException {
        add(SHARED, FOLLOWUP_OF_A_PAIR / 2);
    }

    /** Adds a pair that nobody changes. */
    public void add(String pair, int followup) throws IOException, InterruptedException {
        if (!addPair(pair, followup)) {
            throw new IllegalStateException("A pair was refused: " + refusals);
        }
    }

    private boolean addPair(String pair, int followup) throws IOException, InterruptedException {
        Bundle transaction = transaction();
        course(pair + "-a", followup).forEach(resource -> put(transaction, resource));
        course(pair + "-b", FOLLOWUP_OF_A_PAIR - followup).forEach(resource -> put(transaction, resource));
        addsSent.incrementAndGet();
        boolean isDone = isDone(send(transaction, pair));
        if (isDone) {
            if (!pair.equals(SHARED)) {
                acknowledged.put(pair, followup);
            }
            addsDone.incrementAndGet();
        } else {
            addsSent.decrementAndGet();
        }
        return isDone;
    }

    /** By pair: the acknowledged follow-up of the first of the two. Without pairs whose last write was cut off. */
    public Map<String, Integer> acknowledged() {
        Map<String, Integer> certain = new HashMap<>(acknowledged);
        certain.keySet().removeAll(cutOff);
        return certain;
    }

    /** Pairs of which nobody knows whether their last write was done: the server was killed meanwhile. */
    public Set<String> cutOff() {
        return Set.copyOf(cutOff);
    }

    /** What was answered that never should be; no writer may ever see one. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Writes that met another of the same resource and were told so. */
    public int conflicts() {
        return conflicts.get();
    }

    /** Moments by which the pairs of a reading in between are bounded. */
    public record Moment(int addsSent, int addsDone, int removalsSent, int removalsDone) {}

    public Moment now() {
        return new Moment(addsSent.get(), addsDone.get(), removalsSent.get(), removalsDone.get());
    }

    private boolean isDone(int status) {
        if (status == 200 || status == 201) {
            return true;
        }
        if (status == 409) {
            conflicts.incrementAndGet();
        } else {
            refusals.add("A write was answered with " + status);
        }
        return false;
    }

    private int send(Bundle transaction, String pair) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", AccessToken.allPowerful().authorization(url))
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(fhirContext.newJsonParser().encodeResourceToString(transaction)))
                .build();
        cutOff.add(pair);
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        cutOff.remove(pair);
        if (answer.statusCode() >= 500) {
            refusals.add(answer.body());
        }
        return answer.statusCode();
    }

    private static Bundle transaction() {
        Bundle transaction = new Bundle();
        transaction.setType(BundleType.TRANSACTION);
        return transaction;
    }

    private static void put(Bundle transaction, Resource resource) {
        transaction
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + resource.getIdPart());
    }

    private static List<Resource> course(String id, int followup) {
        Patient patient = new Patient();
        patient.setBirthDateElement(new DateType("1980-01-01")).setId(id);
        MedicationAdministration dose = new MedicationAdministration();
        dose.setStatus(MedicationAdministrationStatus.COMPLETED)
                .setMedication(new CodeableConcept(new Coding(ProjectedStore.RXNORM, "6130", null)))
                .setSubject(new Reference("Patient/" + id))
                .setEffective(new DateTimeType("2026-01-10T10:00:00Z"))
                .setId(id + "-dose");
        AdverseEvent nausea = new AdverseEvent();
        nausea.setActuality(AdverseEventActuality.ACTUAL)
                .setEvent(new CodeableConcept(new Coding("http://snomed.info/sct", "422587007", "Nausea")))
                .setSubject(new Reference("Patient/" + id))
                .setId(id + "-nausea");
        nausea.addSuspectEntity().setInstance(new Reference("MedicationAdministration/" + id + "-dose"));
        return List.of(
                patient, dose, nausea, score(id, "baseline", "2026-01-09T10:00:00Z", BASELINE), followup(id, followup));
    }

    private static Observation followup(String id, int score) {
        return score(id, "followup", "2026-02-07T10:00:00Z", score);
    }

    private static Observation score(String id, String name, String time, int total) {
        Observation score = new Observation();
        score.setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(new Coding("http://loinc.org", "44261-6", null)))
                .setSubject(new Reference("Patient/" + id))
                .setEffective(new DateTimeType(time))
                .setValue(new IntegerType(total))
                .setId(id + "-" + name);
        return score;
    }
}
