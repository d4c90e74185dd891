package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
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

/** What the source of HAPI says about its own means of access control, sections 2.2 and 2.3 of the checklist, each row a test. */
@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class HapiPitfallsIT {
    private static final AccessToken ALL_POWERFUL = AccessToken.allPowerful();
    private static final String LABORATORY = "http://terminology.hl7.org/CodeSystem/observation-category|laboratory";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    private Door door;
    private TwoPatients records;
    private AccessToken patientA;
    private AccessToken patientB;

    @BeforeAll
    void store() {
        records = new TwoPatients("hp-", fhirContext).storeIn(server);
        door = new Door(server, fhirContext);
        patientA = AccessToken.patient(records.id("pat-a"), "patient/*.cruds").cleared("*");
        patientB = AccessToken.patient(records.id("pat-b"), "patient/*.cruds").cleared("*");
    }

    @Test
    @DisplayName("2.3.1 patient=A,B counts no more than A")
    void countsForBothNoMoreThanForOne() {
        for (String number : List.of("_summary=count", "_total=accurate&_count=0")) {
            Reply one = door.get(patientA, "Observation?patient=" + records.id("pat-a") + "&" + number);
            Reply both = door.get(
                    patientA, "Observation?patient=" + records.id("pat-a") + "," + records.id("pat-b") + "&" + number);
            assertThat(both.total()).as(both.body()).isEqualTo(one.total());
        }
    }

    @Test
    @DisplayName("2.3.2 conditions that lead to what is hidden tell nothing")
    void conditionsTellNothing() {
        for (String form : List.of(
                "Practitioner?_has:Observation:performer:code=%s",
                "Patient?_has:Observation:patient:code=%s", "Observation?has-member:Observation.code=%s")) {
            assertThat(door.get(patientA, form.formatted("code-b")).normalized())
                    .isEqualTo(
                            door.get(patientA, form.formatted("code-of-nobody")).normalized());
        }
    }

    @Test
    @DisplayName("2.3.3 a search of the whole system is refused, and is no failure")
    void refusesSystemSearch() {
        for (String query : List.of("?_id=x", "?_type=Patient", "?_type=Patient,Observation&_id=x")) {
            Reply reply = door.get(patientA, query);
            assertThat(reply.status()).as(reply.body()).isBetween(400, 499);
            assertThat(reply.body()).contains("OperationOutcome");
        }
    }

    @Test
    @DisplayName("2.3.4 conditional writes match own resources only")
    void conditionalWritesMatchOwn() {
        Observation own = observation("a");
        own.getCode().getCodingFirstRep().setCode("code-b");
        Reply created = door.send(
                patientA,
                "POST",
                "Observation",
                encode(own),
                "application/fhir+json",
                "If-None-Exist",
                "code=urn:test|code-b");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.response().headers().firstValue("Location").orElseThrow())
                .doesNotContain(records.id("lab-b"));
    }

    @Test
    @DisplayName("2.3.5 narrowing is not the only guard: what is included is judged, too")
    void judgesWhatNarrowingDoesNotSee() {
        Reply reply =
                door.get(patientA, "Practitioner?_id=" + records.id("prac") + "&_revinclude=Observation:performer");

        assertThat(reply.entries())
                .contains("Observation/" + records.id("lab-a"))
                .doesNotContain("Observation/" + records.id("lab-b"));
    }

    @Test
    @DisplayName("2.3.6 a page belongs to who searched, with the rights of the token")
    void bindsPages() {
        String query = "Observation?" + TwoPatients.TAG + records.prefix + "&_count=1";
        String next = door.get(patientA, query).link("next").orElseThrow();

        assertThat(door.get(patientA, next).status()).isEqualTo(200);
        assertThat(door.get(patientB, next).status()).isEqualTo(410);
        assertThat(door.get(
                                AccessToken.patient(records.id("pat-a"), "patient/Patient.rs")
                                        .cleared("*"),
                                next)
                        .status())
                .as("the same person with a narrower token")
                .isEqualTo(410);
        assertThat(door.get(null, next).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("2.3.7 a conditional delete does not reach the other's")
    void conditionalDeleteReachesOwnOnly() {
        Reply reply = door.delete(patientA, "Observation?_id=" + records.id("vital-b"));

        assertThat(reply.status()).as(reply.body()).isLessThan(500);
        assertThat(door.get(ALL_POWERFUL, "Observation/" + records.id("vital-b"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("2.3.8 a delete of the other's is answered like one of nothing")
    void deleteReachesOwnOnly() {
        String there = records.id("vital-b");
        assertThat(door.delete(patientA, "Observation/" + there).normalized().replace(there, "?"))
                .isEqualTo(door.delete(patientA, "Observation/nothing")
                        .normalized()
                        .replace("nothing", "?"));
        assertThat(door.get(ALL_POWERFUL, "Observation/" + there).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("2.3.9 what an operation answers is judged")
    void judgesAnswersOfOperations() {
        String there = "Patient/" + records.id("pat-b");
        for (String operation :
                List.of("/$screen-candidate", "/$summarize-outcomes", "/$check-session-readiness", "/$everything")) {
            assertThat(door.get(patientA, there + operation).isOk())
                    .as(operation)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("2.3.10 2.3.11 2.3.12 there is no bulk export to be read by others")
    void servesNoBulkExport() {
        for (String path : List.of(
                "$export",
                "Patient/$export",
                "Group/" + records.id("group") + "/$export?_type=Encounter",
                "$export-poll-status?_jobId=1")) {
            assertThat(door.get(ALL_POWERFUL, path).status()).as(path).isBetween(400, 404);
            assertThat(door.get(patientA, path).status()).as(path).isBetween(400, 404);
        }
    }

    @Test
    @DisplayName("2.3.13 1.5.4 a granular scope shows its category only, in every interaction")
    void appliesGranularScopes() {
        AccessToken laboratory = AccessToken.patient(
                        records.id("pat-a"), "patient/Observation.rs?category=" + LABORATORY)
                .cleared("*");
        String lab = "Observation/" + records.id("lab-a");
        String vital = "Observation/" + records.id("vital-a");

        assertThat(door.get(laboratory, lab).status()).isEqualTo(200);
        assertThat(door.get(laboratory, vital).status()).isEqualTo(404);
        assertThat(door.get(laboratory, vital + "/_history/1").status()).isEqualTo(404);
        assertThat(door.get(laboratory, vital + "/_history").status()).isEqualTo(404);
        assertThat(door.get(laboratory, "Observation?category=vital-signs").entries())
                .isEmpty();
        assertThat(door.get(laboratory, "Observation?" + TwoPatients.TAG + records.prefix)
                        .entries())
                .contains(lab)
                .doesNotContain(vital);
        AccessToken both = AccessToken.practitioner(
                        "p", "user/Observation.rs?category=" + LABORATORY + " user/Practitioner.rs")
                .cleared("*");
        assertThat(door.get(both, "Practitioner?_id=" + records.id("prac") + "&_revinclude=Observation:performer")
                        .entries())
                .contains(lab, "Observation/" + records.id("lab-b"))
                .doesNotContain(vital, "Observation/" + records.id("vital-b"));
    }

    @Test
    @DisplayName("2.3.14 a Binary is judged by its context, or by the document that names it")
    void judgesBinaries() {
        Binary secured = new Binary();
        secured.setContentType("text/plain").setData("secret of b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        secured.setSecurityContext(new Reference("Patient/" + records.id("pat-b")))
                .setId(records.id("secured"));
        Binary loose = new Binary();
        loose.setContentType("text/plain")
                .setData("secret of nobody".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .setId(records.id("loose"));
        assertThat(door.put(ALL_POWERFUL, "Binary/" + records.id("secured"), secured)
                        .status())
                .isEqualTo(201);
        assertThat(door.put(ALL_POWERFUL, "Binary/" + records.id("loose"), loose)
                        .status())
                .isEqualTo(201);

        assertThat(door.get(patientB, "Binary/" + records.id("secured")).status())
                .isEqualTo(200);
        assertThat(door.get(patientA, "Binary/" + records.id("secured")).status())
                .isEqualTo(404);
        assertThat(door.get(patientA, "Binary/" + records.id("loose")).status()).isEqualTo(404);
        assertThat(door.get(patientA, "Binary/" + records.id("bin-a")).status()).isEqualTo(200);
        assertThat(door.get(patientA, "Binary/" + records.id("bin-b")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("2.3.15 $meta is off: it would show labels of what is hidden")
    void servesNoMeta() {
        for (String path : List.of("$meta", "Observation/$meta", "Observation/" + records.id("lab-b") + "/$meta")) {
            assertThat(door.get(patientA, path).status()).as(path).isBetween(400, 404);
            assertThat(door.get(ALL_POWERFUL, path).status()).as(path).isBetween(400, 404);
        }
    }

    @Test
    @DisplayName("2.3.16 one foreign resource among own ones is left out, and does not refuse the search")
    void filtersAndDoesNotFail() {
        Reply reply =
                door.get(patientA, "Observation?_id=" + records.id("links-b") + "&_include=Observation:has-member");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.entries()).containsExactly("Observation/" + records.id("links-b"));
    }

    @Test
    @DisplayName("2.3.17 every type that is served has a rule, or is closed to scopes of one patient")
    void hasARuleForEveryType() {
        Set<String> open = new TreeSet<>();
        for (String type : servedTypes()) {
            int status = door.get(patientA, type + "?_summary=count").status();
            assertThat(status).as(type).isIn(200, 403);
            if (status == 200 && TypeRules.ownerParameter(type).isEmpty()) {
                assertThat(TypeRules.isShared(type))
                        .as(type + " is about nobody")
                        .isTrue();
                open.add(type);
            }
        }
        assertThat(open)
                .contains("Practitioner", "Organization", "Questionnaire")
                .doesNotContain("Group", "Bundle", "Binary", "Subscription");
    }

    private List<String> servedTypes() {
        CapabilityStatement statement = (CapabilityStatement) fhirContext
                .newJsonParser()
                .parseResource(door.get(null, "metadata").body());
        return statement.getRest().stream()
                .map(CapabilityStatementRestComponent::getResource)
                .flatMap(List::stream)
                .map(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .toList();
    }

    @Test
    @DisplayName("2.3.18 what is not FHIR is closed without a token, too")
    void closesEveryOtherPath() {
        String root = server.url().replaceFirst("/fhir$", "");
        for (String path : List.of(
                "/cds-services/kap-candidacy-patient-view",
                "/actuator",
                "/actuator/env",
                "/smart/launch-contexts",
                "/anything")) {
            assertThat(door.send(null, "POST", root + path, "{}", "application/json", "Accept", "*/*")
                            .status())
                    .as(path)
                    .isIn(401, 403);
        }
    }

    @Test
    @DisplayName("2.3.19 a patient's app cannot subscribe")
    void patientsCannotSubscribe() {
        String subscription =
                "{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"reason\":\"x\",\"criteria\":\"Observation?\","
                        + "\"channel\":{\"type\":\"rest-hook\",\"endpoint\":\"http://127.0.0.1:1/\"}}";

        assertThat(door.send(patientA, "POST", "Subscription", subscription, "application/fhir+json")
                        .status())
                .isEqualTo(403);
        assertThat(door.send(
                                AccessToken.practitioner("p", "user/*.cruds").cleared("*"),
                                "POST",
                                "Subscription",
                                subscription,
                                "application/fhir+json")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("2.3.20 the same search by two callers has two answers")
    void sharesNoResults() {
        String query = "Observation?" + TwoPatients.TAG + records.prefix;

        assertThat(door.get(patientA, query).entries())
                .contains("Observation/" + records.id("lab-a"))
                .doesNotContain("Observation/" + records.id("lab-b"));
        assertThat(door.get(patientB, query).entries())
                .contains("Observation/" + records.id("lab-b"))
                .doesNotContain("Observation/" + records.id("lab-a"));
        assertThat(door.get(ALL_POWERFUL, query).entries())
                .contains("Observation/" + records.id("lab-a"), "Observation/" + records.id("lab-b"));
    }

    @Test
    @DisplayName("2.3.21 a reference cannot invent a patient")
    void inventsNoPatients() {
        Observation observation = observation("a");
        observation.setSubject(new Reference("Patient/invented-here"));

        assertThat(door.post(ALL_POWERFUL, "Observation", observation).status()).isIn(400, 404, 409, 422);
        assertThat(door.get(ALL_POWERFUL, "Patient/invented-here").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("2.3.22 no header chooses a tenant")
    void hasNoTenants() {
        Reply reply = door.send(
                patientA,
                "GET",
                "Observation/" + records.id("lab-b"),
                null,
                "",
                "X-Request-Tenant",
                "DEFAULT",
                "X-Request-Partition-IDs",
                "0");

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    @DisplayName("2.2.5 foreign, deleted and absent resources are all answered with 404 and the same text")
    void hidesWhetherSomethingIsThere() {
        Reply made = door.post(ALL_POWERFUL, "Observation", observation("b"));
        String deleted = fhirContext
                .newJsonParser()
                .parseResource(made.body())
                .getIdElement()
                .getIdPart();
        door.delete(ALL_POWERFUL, "Observation/" + deleted);

        for (String form : List.of("Observation/%s", "Observation/%s/_history/1", "Observation/%s/_history")) {
            String absent = door.get(patientA, form.formatted("absent")).normalized();
            assertThat(absent).startsWith("404");
            assertThat(door.get(patientA, form.formatted(records.id("lab-b"))).normalized())
                    .isEqualTo(absent);
            assertThat(door.get(patientA, form.formatted(deleted)).normalized()).isEqualTo(absent);
        }
    }

    @Test
    @DisplayName("2.2.6 a search outside of the scope is refused, and no empty Bundle")
    void refusesSearchesOutsideTheScope() {
        AccessToken narrow = AccessToken.patient(records.id("pat-a"), "patient/Patient.rs patient/Observation.rs")
                .cleared("*");

        for (String query : List.of(
                "Condition",
                "Condition?patient=" + records.id("pat-a"),
                "MedicationRequest?patient=x",
                "Practitioner")) {
            Reply reply = door.get(narrow, query);
            assertThat(reply.status()).as(query).isEqualTo(403);
            assertThat(reply.body()).contains("\"forbidden\"");
            assertThat(reply.response().headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("insufficient_scope");
        }
    }

    @Test
    @DisplayName("2.2.7 nothing of a refused transaction is stored")
    void storesNothingOfARefusedTransaction() {
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        Observation own = observation("a");
        own.getCode().setText("first of a refused transaction");
        transaction
                .addEntry()
                .setResource(own)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");
        transaction
                .addEntry()
                .setResource(observation("b"))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");

        assertThat(door.post(patientA, "", transaction).status()).isEqualTo(403);
        assertThat(door.get(ALL_POWERFUL, "Observation?subject=" + records.id("pat-a") + "&_count=200")
                        .body())
                .doesNotContain("first of a refused transaction");
    }

    @Test
    @DisplayName("1.1.11 the capability statement names SMART on FHIR and cross-origin calls")
    void declaresItsSecurity() {
        CapabilityStatement statement = (CapabilityStatement) fhirContext
                .newJsonParser()
                .parseResource(door.get(null, "metadata").body());

        assertThat(statement.getRestFirstRep().getSecurity().getCors()).isTrue();
        assertThat(statement
                        .getRestFirstRep()
                        .getSecurity()
                        .getServiceFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("SMART-on-FHIR");
    }

    @Test
    @DisplayName("1.1.12 the capability statement lists patient or subject for each type that is about a patient")
    void declaresTheOwnersParameter() {
        CapabilityStatement statement = (CapabilityStatement) fhirContext
                .newJsonParser()
                .parseResource(door.get(null, "metadata").body());

        statement.getRestFirstRep().getResource().stream()
                .filter(resource -> TypeRules.ownerParameter(resource.getType())
                        .filter(name -> Set.of("patient", "subject").contains(name))
                        .isPresent())
                .forEach(resource -> assertThat(resource.getSearchParam())
                        .as(resource.getType())
                        .extracting(CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent::getName)
                        .containsAnyOf("patient", "subject"));
    }

    @Test
    @DisplayName("1.1.10 open documents answer pages of any origin; data does not")
    void answersOtherOrigins() {
        Reply open = door.send(null, "GET", "metadata", null, "", "X-Origin-Test", "1");
        assertThat(open.isOk()).isTrue();
        String answer;
        try {
            answer = RawRequest.send(server.url(), "GET", "/fhir/metadata", "Origin: https://anywhere.example.org");
            assertThat(answer).contains("Access-Control-Allow-Origin: *");
            answer = RawRequest.send(
                    server.url(),
                    "OPTIONS",
                    "/fhir/Patient/1",
                    "Origin: https://anywhere.example.org",
                    "Access-Control-Request-Method: GET");
            assertThat(answer).doesNotContain("Access-Control-Allow-Origin");
            assertThat(RawRequest.status(answer)).isEqualTo(403);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Observation observation(String who) {
        return records.item("vital-" + who).resource() instanceof Observation stored
                ? fresh(stored)
                : new Observation();
    }

    private static Observation fresh(Observation stored) {
        Observation copy = stored.copy();
        copy.setId((String) null);
        copy.getMeta().getTag().clear();
        return copy;
    }

    private String encode(Observation observation) {
        return fhirContext.newJsonParser().encodeResourceToString(observation);
    }
}
