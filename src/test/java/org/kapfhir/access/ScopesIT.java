package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kapfhir.access.Door.Reply;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** What a scope lets its token do: each letter for itself, each entry of a Bundle for itself, and never more than its user may. */
@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class ScopesIT {
    /** A reference to what the caller may not see is answered like one to nothing. */
    private static final String REFERRED_TO = "system/Patient.r system/Practitioner.r";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    private Door door;
    private TwoPatients records;

    @BeforeAll
    void store() {
        records = new TwoPatients("sc-", fhirContext).storeIn(server);
        door = new Door(server, fhirContext);
    }

    @Test
    @DisplayName("1.5.3 r without s reads and does not search")
    void readsWithoutSearching() {
        AccessToken reader = ofA("patient/Observation.r");

        assertThat(door.get(reader, "Observation/" + records.id("lab-a")).status())
                .isEqualTo(200);
        assertThat(door.get(reader, "Observation?_id=" + records.id("lab-a")).status())
                .isEqualTo(403);
        assertThat(door.search(reader, "Observation/_search", "_id=" + records.id("lab-a"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("1.5.3 s without r searches and does not read")
    void searchesWithoutReading() {
        AccessToken searcher = ofA("patient/Observation.s");
        String lab = "Observation/" + records.id("lab-a");

        assertThat(door.get(searcher, "Observation?_id=" + records.id("lab-a")).entries())
                .containsExactly(lab);
        for (String path : List.of(lab, lab + "/_history/1", lab + "/_history")) {
            assertThat(door.get(searcher, path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("1.5.3 u creates by an update and not by a create; c creates, and changes nothing")
    void createsOnUpdate() {
        Resource fresh = observation("made-by-update");
        String address = "Observation/" + fresh.getIdPart();
        AccessToken updater =
                AccessToken.system("system/Observation.u " + REFERRED_TO).cleared("*");
        AccessToken creator =
                AccessToken.system("system/Observation.c " + REFERRED_TO).cleared("*");

        assertThat(door.put(updater, address, fresh).status()).isEqualTo(201);
        assertThat(door.post(updater, "Observation", withoutId(fresh)).status()).isEqualTo(403);

        Reply created = door.post(creator, "Observation", withoutId(fresh));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.response().headers().firstValue("Location").orElseThrow())
                .contains("/Observation/");
        assertThat(created.body()).as("what may not be read").isEmpty();
        assertThat(door.put(creator, address, fresh).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("1.5.3 who does not see all of a type creates no id by an update: it would tell which ids others have")
    void tellsNoIdsByUpdates() {
        AccessToken updater = ofA("patient/Observation.u");
        Resource absent = observation("absent");
        Resource foreign = records.item("vital-b").resource().copy();

        Reply ofAbsent = door.put(updater, "Observation/" + absent.getIdPart(), absent);
        Reply ofForeign = door.put(updater, "Observation/" + foreign.getIdPart(), foreign);

        assertThat(ofAbsent.status()).isEqualTo(404);
        assertThat(ofForeign.normalized()).isEqualTo(ofAbsent.normalized());
    }

    @Test
    @DisplayName("1.5.6 a batch is judged entry by entry")
    void judgesEachEntryOfABatch() {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        ask(batch, "Observation/" + records.id("lab-a"));
        ask(batch, "Observation/" + records.id("lab-b"));
        ask(batch, "Condition/" + records.id("cond-a"));
        create(batch, withoutId(observation("from-a-batch")));

        Reply reply = door.post(ofA("patient/Observation.r"), "", batch);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.bundle().getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("200", "404", "403", "403");
    }

    @Test
    @DisplayName("1.5.6 a transaction with one entry beyond the scope is refused as a whole")
    void judgesEachEntryOfATransaction() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        Observation own = (Observation) withoutId(observation("from-a-transaction"));
        own.getCode().setText("from a refused transaction");
        create(transaction, own);
        create(transaction, withoutId(records.item("cond-a").resource()));

        assertThat(door.post(ofA("patient/Observation.cruds"), "", transaction).status())
                .isEqualTo(403);
        assertThat(door.get(AccessToken.allPowerful(), "Observation?subject=" + records.id("pat-a") + "&_count=200")
                        .body())
                .doesNotContain("from a refused transaction");
    }

    @Test
    @DisplayName("1.5.7 user scopes reach as far as their user: a patient's the own record, a practitioner's every one")
    void boundsUserScopesByTheUser() {
        AccessToken patient =
                AccessToken.patient(records.id("pat-a"), "user/*.cruds").cleared("*");
        AccessToken practitioner =
                AccessToken.practitioner(records.id("prac"), "user/*.rs").cleared("*");
        AccessToken device = new AccessToken("app", "user/*.cruds", "Device/scale", null, List.of("*"));
        String own = "Observation/" + records.id("lab-a");
        String foreign = "Observation/" + records.id("lab-b");
        String both = "Observation?_id=" + records.id("lab-a") + "," + records.id("lab-b");

        assertThat(door.get(patient, own).status()).isEqualTo(200);
        assertThat(door.get(patient, foreign).status()).isEqualTo(404);
        assertThat(door.get(patient, both).entries()).containsExactly(own);
        assertThat(door.delete(patient, foreign).isOk()).isFalse();
        assertThat(door.get(practitioner, both).entries()).containsExactlyInAnyOrder(own, foreign);
        assertThat(door.get(device, own).isRefused()).isTrue();
        assertThat(door.get(device, both).entries()).isEmpty();
    }

    @Test
    @DisplayName("1.5.7 a token without a user gets nothing from user scopes")
    void knowsNoUserScopesWithoutAUser() {
        AccessToken nobody = AccessToken.system("user/*.cruds").cleared("*");

        assertThat(door.get(nobody, "Observation/" + records.id("lab-a")).isRefused())
                .isTrue();
        assertThat(door.get(nobody, "Observation?_id=" + records.id("lab-a")).entries())
                .isEmpty();
    }

    @Test
    @DisplayName("1.5.8 a link to another patient reaches nothing, as the documentation says")
    void followsNoLink() {
        assertThat(door.patch(AccessToken.allPowerful(), "Patient/" + records.id("pat-a"), """
                        [{"op": "add", "path": "/link",
                          "value": [{"other": {"reference": "Patient/%s"}, "type": "seealso"}]}]""".formatted(
                                        records.id("pat-b")))
                        .status())
                .isEqualTo(200);

        assertThat(door.get(ofA("patient/*.cruds"), "Patient/" + records.id("pat-b"))
                        .status())
                .isEqualTo(404);
        assertThat(door.get(ofA("patient/*.cruds"), "Observation?patient=" + records.id("pat-b"))
                        .entries())
                .isEmpty();
    }

    private AccessToken ofA(String scope) {
        return AccessToken.patient(records.id("pat-a"), scope).cleared("*");
    }

    private Resource observation(String name) {
        Resource copy = records.item("vital-a").resource().copy();
        copy.setId(records.id(name));
        return copy;
    }

    private static Resource withoutId(Resource resource) {
        Resource copy = resource.copy();
        copy.setId((String) null);
        return copy;
    }

    private static void ask(Bundle bundle, String url) {
        bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
    }

    private static void create(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType());
    }
}
