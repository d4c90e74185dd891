package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kapfhir.access.Door.Reply;
import org.kapfhir.access.MatrixCaller.Reach;
import org.kapfhir.access.TwoPatients.Item;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The matrix of the conformance checklist, section 2.1: every interaction, for every kind of caller, on own, foreign, shared and
 * labeled data. A cell is one request and what must hold for its answer.
 */
@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixIT {
    private static final Logger LOG = LoggerFactory.getLogger(AccessMatrixIT.class);
    private static final AccessToken ALL_POWERFUL = AccessToken.allPowerful();

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    private final AtomicInteger cells = new AtomicInteger();
    private Door door;
    private TwoPatients records;

    @BeforeAll
    void store() {
        records = new TwoPatients("mx-", fhirContext).storeIn(server);
        door = new Door(server, fhirContext);
    }

    @AfterAll
    void tellHowMany() {
        LOG.info("Access matrix: {} cells", cells);
        assertThat(cells.get()).as("cells of the matrix").isGreaterThan(4000);
    }

    @TestFactory
    @DisplayName("2.1 read, vread, history of an instance")
    Stream<DynamicTest> reads() {
        return forEachCaller((caller, found) -> {
            for (Item item : records.items) {
                boolean allowed = caller.mayDo('r', item.type()) && caller.mayKnow(item);
                for (String path : List.of(item.path(), item.path() + "/_history/1", item.path() + "/_history")) {
                    Reply reply = get(caller, path);
                    found.expect(
                            allowed ? reply.status() == 200 : reply.isRefused(), path + " answers " + reply.status());
                    found.expect(allowed || reply.entries().isEmpty(), path + " shows " + reply.entries());
                }
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 history of a type and of the system; search of the system")
    Stream<DynamicTest> wideHistories() {
        return forEachCaller((caller, found) -> {
            for (String path : List.of(
                    "Observation/_history?_count=200",
                    "_history?_count=200",
                    "?_id=" + records.id("lab-b"),
                    "?_type=Observation&_tag=" + TwoPatients.TAG_SYSTEM + "|" + records.prefix,
                    "_search?_type=Patient")) {
                Reply reply = get(caller, path);
                found.expect(reply.status() < 500, path + " answers " + reply.status() + " " + reply.body());
                expectOnlyKnown(caller, reply, path, found);
            }
            found.expect(
                    door.search(caller.token(records), "_search", "_type=Observation")
                                    .status()
                            < 500,
                    "POST _search");
        });
    }

    @TestFactory
    @DisplayName(
            "2.1 search of a type, GET and POST: what is asked for, no more and no less; a type outside the scope is refused")
    Stream<DynamicTest> searches() {
        return forEachCaller((caller, found) -> {
            for (String type : types()) {
                String tagged = TwoPatients.TAG + records.prefix + "&_count=200";
                boolean allowed =
                        caller.mayDo('s', type) && !(type.equals("Binary") && caller.reach != Reach.EVERYBODY);
                for (boolean isPost : List.of(false, true)) {
                    Reply reply = isPost
                            ? door.search(caller.token(records), type + "/_search", tagged)
                            : get(caller, type + "?" + tagged);
                    if (!allowed) {
                        found.expect(
                                reply.status() == 401 || reply.status() == 403, type + " answers " + reply.status());
                    } else {
                        found.expect(reply.status() == 200, type + " answers " + reply.status() + " " + reply.body());
                        found.expectEqual(reply.entries(), expected(caller, type), "search of " + type);
                        int known = reply.entries().size();
                        found.expect(
                                reply.total().filter(total -> total != known).isEmpty(),
                                type + " total " + reply.total());
                    }
                }
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 search for the other patient: patient=B, patient=A,B, subject:Patient=B, absolute, _id")
    Stream<DynamicTest> searchesForTheOther() {
        return forEachCaller((caller, found) -> {
            String a = records.id("pat-a");
            String b = records.id("pat-b");
            for (String query : List.of(
                    "Observation?patient=" + b,
                    "Observation?patient=" + a + "," + b,
                    "Observation?patient=Patient/" + a + ",Patient/" + b,
                    "Observation?subject:Patient=" + b,
                    "Observation?subject=" + server.url() + "/Patient/" + b,
                    "Observation?_id=" + records.id("lab-b"),
                    "Observation?_id=" + records.id("lab-a") + "," + records.id("lab-b"),
                    "Patient?_id=" + b,
                    "Patient?_id=" + a + "," + b,
                    "Condition?patient=" + b,
                    "Condition?patient=" + a + "," + b,
                    "Observation?patient=" + b + "&patient=" + a,
                    "Patient?identifier=urn:test|" + records.prefix + "b")) {
                expectOnlyKnown(caller, get(caller, query), query, found);
                String type = query.substring(0, query.indexOf('?'));
                expectOnlyKnown(
                        caller,
                        door.search(caller.token(records), type + "/_search", query.substring(query.indexOf('?') + 1)),
                        "POST " + query,
                        found);
            }
            for (String path : List.of(
                    "Patient/" + b + "/Observation", "Patient/" + b + "/*", "Patient/" + b + "/Condition?_id=x")) {
                Reply reply = get(caller, path);
                found.expect(reply.status() < 500, path + " answers " + reply.status());
                expectOnlyKnown(caller, reply, path, found);
            }
        });
    }

    @TestFactory
    @DisplayName(
            "2.1 _include, _revinclude, :iterate and *: each included resource is judged, and the own search still answers")
    Stream<DynamicTest> includes() {
        return forEachCaller((caller, found) -> {
            for (String query : List.of(
                    "Observation?_id=" + records.id("links-b") + "&_include=*",
                    "Observation?_id=" + records.id("links-b") + "&_include=Observation:has-member",
                    "Observation?_id=" + records.id("links-b")
                            + "&_include=Observation:has-member&_include:iterate=Observation:subject",
                    "Observation?_id=" + records.id("lab-a")
                            + "&_include=Observation:performer&_revinclude:iterate=Observation:performer",
                    "Practitioner?_id=" + records.id("prac") + "&_revinclude=*",
                    "Practitioner?_id=" + records.id("prac") + "&_revinclude=Observation:performer",
                    "Practitioner?_id=" + records.id("prac") + "&_revinclude=Encounter:participant",
                    "Organization?_id=" + records.id("org") + "&_revinclude=Patient:organization",
                    "Organization?_id=" + records.id("org")
                            + "&_revinclude=Patient:organization&_revinclude:iterate=Condition:patient",
                    "Patient?_id=" + records.id("pat-a") + "&_revinclude=Group:member&_include:iterate=Group:member",
                    "Patient?_id=" + records.id("pat-a") + "&_revinclude=Condition:asserter",
                    "Observation?_id=" + records.id("lab-a") + "&_revinclude=Provenance:target")) {
                Reply reply = get(caller, query);
                expectOnlyKnown(caller, reply, query, found);
                String type = query.substring(0, query.indexOf('?'));
                if (caller.mayDo('s', type)) {
                    found.expect(reply.status() == 200, query + " answers " + reply.status() + " " + reply.body());
                }
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 _summary=count, _total=accurate, _count=0: what is counted is one's own")
    Stream<DynamicTest> counts() {
        return forEachCaller((caller, found) -> {
            for (String type :
                    List.of("Observation", "Condition", "Patient", "Encounter", "DocumentReference", "Provenance")) {
                String query = type + "?" + TwoPatients.TAG + records.prefix;
                int known = expected(caller, type).size();
                for (String number :
                        List.of("&_summary=count", "&_count=0", "&_total=accurate", "&_total=accurate&_count=1")) {
                    Reply reply = get(caller, query + number);
                    found.expect(reply.status() < 500, query + number + " answers " + reply.status() + reply.body());
                    found.expect(
                            reply.total().filter(total -> total > known).isEmpty(),
                            query + number + " counts " + reply.total());
                    if (caller.mayDo('s', type) && number.contains("summary")) {
                        found.expectEqual(reply.total().orElse(-1), known, query + number);
                    }
                }
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 side channels: a true and a false guess about what is hidden get the same answer")
    Stream<DynamicTest> guesses() {
        String codeB = "code-b";
        String none = "code-nobody-has";
        List<String> forms = List.of(
                "Patient?_has:Observation:patient:code=%s&_id=" + records.id("pat-b"),
                "Practitioner?_has:Observation:performer:code=%s",
                "Organization?_has:Patient:organization:family=%s",
                "Practitioner?_has:Encounter:practitioner:_has:Observation:encounter:code=%s",
                "Patient?general-practitioner._has:Observation:performer:code=%s",
                "Observation?has-member.code=%s",
                "Observation?has-member:Observation.code=%s",
                "Observation?_sort=has-member.code&code=%s",
                "Observation?code=%s",
                "Observation?_filter=code eq %s",
                "Observation?_content=%s",
                "Observation?_text=%s",
                "Observation?_list=%s",
                "Observation?subject:identifier=urn:test|%s",
                "Condition?asserter:Patient._has:Condition:patient:code=%s",
                "Encounter?subject:Patient._has:Observation:patient:code=%s&_id=" + records.id("enc-b"),
                "Group?member:Patient.family=%s");
        return forEachCaller((caller, found) -> {
            for (String form : forms) {
                boolean isOfHidden = caller.reach != Reach.EVERYBODY || !caller.types.isEmpty();
                if (isOfHidden) {
                    found.expectEqual(
                            get(caller, form.formatted(codeB)).normalized().replace(codeB, "?"),
                            get(caller, form.formatted(none)).normalized().replace(none, "?"),
                            form);
                }
                expectOnlyKnown(caller, get(caller, form.formatted(codeB)), form, found);
            }
            String b = records.id("lab-b");
            for (String form : List.of(
                    "Observation/%s",
                    "Observation/%s/_history",
                    "Observation/%s/_history/1",
                    "Observation/%s/$validate",
                    "Observation/%s/$meta",
                    "Binary/%s")) {
                if (caller.reach != Reach.EVERYBODY || !caller.types.isEmpty()) {
                    found.expectEqual(
                            get(caller, form.formatted(b)).normalized().replace(b, "?"),
                            get(caller, form.formatted("no-such-thing"))
                                    .normalized()
                                    .replace("no-such-thing", "?"),
                            form);
                }
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 side channels: what is withheld by a label cannot be guessed through a chain, _has or a count")
    Stream<DynamicTest> guessesAboutLabels() {
        AccessToken caller = MatrixCaller.PRACTITIONER_UNCLEARED.token(records);
        return Stream.of(
                        "Patient?_has:Observation:patient:value-quantity=%s&_id=" + records.id("pat-a"),
                        "Observation?value-quantity=%s&_summary=count&" + TwoPatients.TAG + records.prefix,
                        "Observation?value-quantity=%s&_count=0&" + TwoPatients.TAG + records.prefix,
                        "Observation?value-quantity=%s&_total=accurate&" + TwoPatients.TAG + records.prefix,
                        "Encounter?patient._has:Observation:patient:value-quantity=%s&_id=" + records.id("enc-a"))
                .map(form -> DynamicTest.dynamicTest(form, () -> {
                    cells.incrementAndGet();
                    // 3 is the value of the labeled observations, 33 of none.
                    assertThat(door.get(caller, form.replace("%s", "3")).normalized())
                            .isEqualTo(
                                    door.get(caller, form.replace("%s", "33")).normalized());
                }));
    }

    @TestFactory
    @DisplayName("2.1 _elements and _summary do not change what is seen")
    Stream<DynamicTest> elements() {
        return forEachCaller((caller, found) -> {
            for (String form : List.of(
                    "_elements=status",
                    "_summary=true",
                    "_summary=text",
                    "_summary=data",
                    "_fhirpath=Bundle.entry.resource")) {
                String query = "Observation?" + TwoPatients.TAG + records.prefix + "&_count=100&" + form;
                Reply reply = get(caller, query);
                expectOnlyKnown(caller, reply, query, found);
                found.expect(
                        (caller.mayDo('r', "Observation") && caller.reach == Reach.EVERYBODY)
                                || !get(caller, "Observation/" + records.id("lab-b") + "?" + form)
                                        .isOk(),
                        form);
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 page links are bound to caller and token")
    Stream<DynamicTest> pages() {
        AccessToken other = ALL_POWERFUL.of("another-backend");
        Reply first = door.get(other, "Observation?" + TwoPatients.TAG + records.prefix + "&_count=2");
        String next = first.link("next").orElseThrow();
        assertThat(door.get(other, next).status()).as("the caller's own page").isEqualTo(200);
        return forEachCaller((caller, found) -> {
            Reply reply = get(caller, next);
            found.expect(Set.of(401, 403, 410).contains(reply.status()), next + " answers " + reply.status());
            Reply direct = get(caller, next.substring(next.indexOf('?')).replaceFirst("^\\?", "Patient?"));
            // As a search it has a parameter that does not exist.
            found.expect(
                    Set.of(400, 401, 403, 410).contains(direct.status()),
                    "Patient?_getpages answers " + direct.status());
        });
    }

    @TestFactory
    @DisplayName("2.1 operations: off unless listed, and judged like a read of what they are about")
    Stream<DynamicTest> operations() {
        return forEachCaller((caller, found) -> {
            String a = "Patient/" + records.id("pat-a");
            String b = "Patient/" + records.id("pat-b");
            for (String path : List.of(
                    b + "/$everything",
                    a + "/$everything",
                    "Patient/$everything",
                    "Observation/$lastn?patient=" + records.id("pat-b"),
                    "$graphql?query=%7BPatient(id:1)%7Bid%7D%7D",
                    b + "/$graphql?query=%7Bid%7D",
                    b + "/$meta",
                    "Observation/$meta",
                    "$meta",
                    b + "/$diff",
                    "$get-resource-counts",
                    "$export",
                    "Patient/$export",
                    "Group/" + records.id("group") + "/$export",
                    "$export-poll-status?_jobId=x",
                    "$hapi.fhir.replace-references",
                    "Patient/$hapi.fhir.merge",
                    "$member-match",
                    "Patient/$match",
                    b + "/$summary",
                    "Composition/" + b + "/$document",
                    "DocumentReference/$docref?patient=" + records.id("pat-b"))) {
                Reply reply = get(caller, path);
                found.expect(reply.status() >= 400 && reply.status() < 500, path + " answers " + reply.status());
            }
            for (String path : List.of(
                    "$expunge",
                    b + "/$expunge",
                    "$reindex",
                    "$mark-all-resources-for-reindexing",
                    "$perform-reindexing-pass",
                    "$import",
                    "$partition-management-list-partitions",
                    "CodeSystem/$upload-external-code-system",
                    "$delete-expunge",
                    "Subscription/$trigger-subscription",
                    "$process-message",
                    b + "/$meta-add",
                    b + "/$meta-delete",
                    "SearchParameter/$reindex")) {
                Reply reply = door.send(
                        caller.token(records),
                        "POST",
                        path,
                        "{\"resourceType\":\"Parameters\"}",
                        "application/fhir+json");
                found.expect(reply.status() >= 400 && reply.status() < 500, path + " answers " + reply.status());
            }
            for (String path : List.of("/$screen-candidate", "/$summarize-outcomes", "/$check-session-readiness")) {
                boolean reads = caller.mayDo('r', "Patient") && caller.types.isEmpty();
                found.expect(
                        get(caller, a + path).isOk() == reads,
                        a + path + " answers " + get(caller, a + path).status());
                boolean readsB = reads && caller.reach == Reach.EVERYBODY;
                Reply other = get(caller, b + path);
                found.expect(readsB ? other.isOk() : other.isRefused(), b + path + " answers " + other.status());
            }
            boolean everybody =
                    caller.mayDo('r', "Patient") && caller.types.isEmpty() && caller.reach == Reach.EVERYBODY;
            found.expect(get(caller, "$summarize-outcomes").isOk() == everybody, "$summarize-outcomes");
            Reply cohort = door.send(
                    caller.token(records),
                    "POST",
                    "Group/" + records.id("group") + "/$screen-candidate",
                    "{\"resourceType\":\"Parameters\"}",
                    "application/fhir+json");
            found.expect(cohort.isOk() == everybody, "Group/$screen-candidate answers " + cohort.status());
            Reply populated = get(caller, "Questionnaire/phq-9/$populate?subject=" + b);
            found.expect(everybody == populated.isOk(), "$populate for B answers " + populated.status());
            Reply applied = get(caller, "PlanDefinition/kap-candidacy/$apply?subject=" + b);
            found.expect(everybody == applied.isOk(), "$apply for B answers " + applied.status());
        });
    }

    @TestFactory
    @DisplayName(
            "2.1 create, update, patch, delete: judged on old and new state, single, in a batch and in a transaction")
    Stream<DynamicTest> writes() {
        return forEachCaller((caller, found) -> {
            String a = records.id("pat-a");
            String b = records.id("pat-b");
            boolean toA = caller.mayDo('c', "Observation");
            boolean toB = toA && caller.reach == Reach.EVERYBODY;
            found.expectStatus(post(caller, observation(a)), toA, "create for A");
            found.expectStatus(post(caller, observation(b)), toB, "create for B");
            found.expectStatus(
                    inBundle(caller, BundleType.BATCH, HTTPVerb.POST, "Observation", observation(b)),
                    toB,
                    "create for B in a batch");
            found.expectStatus(
                    inBundle(caller, BundleType.TRANSACTION, HTTPVerb.POST, "Observation", observation(b)),
                    toB,
                    "create for B in a transaction");
            for (String who : List.of("a", "b")) {
                boolean own = caller.mayDo('u', "Observation") && (who.equals("a") || caller.reach == Reach.EVERYBODY);
                boolean everybody = own && caller.reach == Reach.EVERYBODY;
                String id = stored(who);
                String before = state(id);
                Observation moved = observation(who.equals("a") ? b : a);
                moved.setId(id);
                boolean mayMove = everybody;
                Reply move = door.put(caller.token(records), "Observation/" + id, moved);
                found.expectStatus(move, mayMove, "move of " + who);
                found.expect(mayMove || state(id).equals(before), "a refused move changed something");
                if (mayMove) {
                    continue;
                }
                Reply patched = door.patch(
                        caller.token(records),
                        "Observation/" + id,
                        "[{\"op\":\"replace\",\"path\":\"/subject/reference\",\"value\":\"Patient/"
                                + (who.equals("a") ? b : a) + "\"}]");
                found.expectStatus(patched, false, "patch of the subject of " + who);
                found.expectStatus(
                        inBundle(caller, BundleType.BATCH, HTTPVerb.PUT, "Observation/" + id, moved),
                        false,
                        "move in a batch");
                found.expectStatus(
                        inBundle(caller, BundleType.TRANSACTION, HTTPVerb.PUT, "Observation/" + id, moved),
                        false,
                        "move in a transaction");
                Observation same = observation(who.equals("a") ? a : b);
                same.setId(id);
                found.expectStatus(door.put(caller.token(records), "Observation/" + id, same), own, "update of " + who);
                found.expectStatus(
                        door.patch(
                                caller.token(records),
                                "Observation/" + id,
                                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"amended\"}]"),
                        own,
                        "patch of " + who);
                boolean mayDelete = caller.mayDo('d', "Observation") && own;
                found.expectStatus(
                        inBundle(caller, BundleType.BATCH, HTTPVerb.DELETE, "Observation/" + id, null),
                        mayDelete,
                        "delete in a batch of " + who);
                if (!mayDelete) {
                    found.expectStatus(
                            door.delete(caller.token(records), "Observation/" + id), false, "delete of " + who);
                    found.expect(door.get(ALL_POWERFUL, "Observation/" + id).isOk(), "a refused delete deleted");
                }
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 conditional writes and references do not disclose, change or bind what is hidden")
    Stream<DynamicTest> conditionalWrites() {
        return forEachCaller((caller, found) -> {
            if (caller.reach == Reach.EVERYBODY && caller.mayDo('u', "Observation")) {
                return;
            }
            String hidden = "Observation?_id=" + records.id("lab-b");
            AccessToken token = caller.token(records);
            String before = state(records.id("lab-b"));
            Observation own = observation(records.id("pat-a"));
            String json = fhirContext.newJsonParser().encodeResourceToString(own);
            List<Reply> replies = List.of(
                    door.send(
                            token,
                            "POST",
                            "Observation",
                            json,
                            "application/fhir+json",
                            "If-None-Exist",
                            "_id=" + records.id("lab-b")),
                    door.send(
                            token,
                            "POST",
                            "Observation",
                            json,
                            "application/fhir+json",
                            "If-None-Exist",
                            "code=urn:test|code-b"),
                    door.put(token, hidden, own),
                    door.patch(token, hidden, "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"amended\"}]"),
                    door.delete(token, hidden),
                    door.delete(token, "Observation?code=urn:test|code-b"),
                    inBundle(caller, BundleType.TRANSACTION, HTTPVerb.DELETE, hidden, null),
                    inBundle(caller, BundleType.TRANSACTION, HTTPVerb.PUT, hidden, own));
            for (Reply reply : replies) {
                found.expect(reply.status() < 500, "answers " + reply.status() + " " + reply.body());
                found.expect(
                        !reply.body().contains(records.id("lab-b"))
                                || reply.body().contains("_id="),
                        "tells the id: " + reply.body());
                found.expect(
                        reply.response()
                                .headers()
                                .firstValue("Location")
                                .filter(to -> to.contains(records.id("lab-b")))
                                .isEmpty(),
                        "leads there");
            }
            found.expect(state(records.id("lab-b")).equals(before), "B's observation was changed");
            Observation binding = observation(records.id("pat-a"));
            binding.addHasMember(new Reference("Observation?code=urn:test|code-b"));
            Observation guessing = observation(records.id("pat-a"));
            guessing.addHasMember(new Reference("Observation/" + records.id("lab-b")));
            Observation failing = observation(records.id("pat-a"));
            failing.addHasMember(new Reference("Observation/no-such-thing"));
            found.expectStatus(
                    inBundle(caller, BundleType.TRANSACTION, HTTPVerb.POST, "Observation", binding),
                    false,
                    "binds B by a search");
            found.expectEqual(
                    post(caller, guessing).normalized(),
                    post(caller, failing).normalized(),
                    "a reference to B and one to nothing");
        });
    }

    @TestFactory
    @DisplayName("2.1 what changes the server or what others get: written by scope only, never by patients")
    Stream<DynamicTest> guardedTypes() {
        List<String> guarded = List.of(
                "{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"reason\":\"x\",\"criteria\":\"Observation?\",\"channel\":{\"type\":\"rest-hook\",\"endpoint\":\"http://127.0.0.1:1/\"}}",
                "{\"resourceType\":\"SearchParameter\",\"url\":\"urn:x\",\"name\":\"x\",\"status\":\"draft\",\"description\":\"x\",\"code\":\"x\",\"base\":[\"Patient\"],\"type\":\"string\",\"expression\":\"Patient.name\"}",
                "{\"resourceType\":\"StructureDefinition\",\"url\":\"urn:x\",\"name\":\"x\",\"status\":\"draft\",\"kind\":\"resource\",\"abstract\":false,\"type\":\"Patient\"}",
                "{\"resourceType\":\"ValueSet\",\"url\":\"urn:x\",\"status\":\"draft\"}",
                "{\"resourceType\":\"AuditEvent\",\"type\":{\"code\":\"rest\"},\"recorded\":\"2026-06-01T10:00:00Z\",\"agent\":[{\"requestor\":false}],\"source\":{\"observer\":{\"display\":\"x\"}}}",
                "{\"resourceType\":\"Group\",\"type\":\"person\",\"actual\":true}",
                "{\"resourceType\":\"List\",\"status\":\"current\",\"mode\":\"working\",\"subject\":{\"reference\":\"Patient/%s\"}}"
                        .formatted(records.id("pat-a")),
                "{\"resourceType\":\"Practitioner\",\"active\":true}",
                "{\"resourceType\":\"Questionnaire\",\"status\":\"draft\"}");
        return forEachCaller((caller, found) -> {
            if (caller == MatrixCaller.SYSTEM_ALL) {
                return;
            }
            for (String resource : guarded) {
                String type = resource.substring(17, resource.indexOf('"', 18));
                Reply reply = door.send(caller.token(records), "POST", type, resource, "application/fhir+json");
                found.expect(
                        reply.status() == 401 || reply.status() == 403,
                        type + " answers " + reply.status() + reply.body());
            }
            for (Item item : List.of(records.item("prac"), records.item("group"))) {
                Reply reply = door.delete(caller.token(records), item.path());
                found.expect(reply.isRefused(), "delete of " + item.path() + " answers " + reply.status());
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 Binary: judged by what it belongs to, also when it is asked for raw")
    Stream<DynamicTest> binaries() {
        return forEachCaller((caller, found) -> {
            for (String accept : List.of("*/*", "text/plain", "application/fhir+json")) {
                for (String who : List.of("a", "b")) {
                    Item item = records.item("bin-" + who);
                    Reply reply = door.send(caller.token(records), "GET", item.path(), null, "", "Accept", accept);
                    boolean allowed = caller.mayDo('r', "Binary") && caller.mayKnow(item);
                    found.expect(
                            allowed ? reply.isOk() : reply.isRefused(), item.path() + " answers " + reply.status());
                    found.expect(allowed || !reply.body().contains("content of"), "the content came");
                }
            }
        });
    }

    @TestFactory
    @DisplayName("2.1 entries of a batch that read: each is judged on its own")
    Stream<DynamicTest> batches() {
        return forEachCaller((caller, found) -> {
            for (BundleType kind : List.of(BundleType.BATCH, BundleType.TRANSACTION)) {
                for (String url : List.of(
                        "Observation/" + records.id("lab-b"),
                        "Observation?patient=" + records.id("pat-b"),
                        "Observation?patient=" + records.id("pat-b") + "&_summary=count",
                        "Patient/" + records.id("pat-b") + "/$screen-candidate",
                        "Practitioner?_id=" + records.id("prac") + "&_revinclude=*")) {
                    Reply reply = inBundle(caller, kind, HTTPVerb.GET, url, null);
                    boolean mayKnowB = caller.reach == Reach.EVERYBODY
                            && (caller.types.isEmpty() || caller.types.contains("Observation"));
                    found.expect(reply.status() < 500, url + " answers " + reply.status());
                    found.expect(
                            mayKnowB
                                    || (!reply.body().contains("\"id\":\"" + records.id("lab-b"))
                                            && !reply.body().contains("\"id\": \"" + records.id("lab-b"))),
                            kind + " " + url + " shows B");
                    found.expect(mayKnowB || !reply.body().contains("code-b"), kind + " " + url + " shows B's content");
                }
            }
            Bundle nested = new Bundle().setType(BundleType.BATCH);
            nested.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/" + records.id("lab-b"));
            Reply reply = inBundle(caller, BundleType.BATCH, HTTPVerb.POST, "", nested);
            found.expect(!reply.body().contains("code-b"), "a Bundle inside of a Bundle is read");
        });
    }

    @TestFactory
    @DisplayName("2.1 not served, or to administrators only: actuator, consoles, pages of other tools")
    Stream<DynamicTest> otherPaths() {
        return forEachCaller((caller, found) -> {
            String root = server.url().replaceFirst("/fhir$", "");
            for (String path : List.of(
                    "/actuator/env",
                    "/actuator/prometheus",
                    "/actuator/heapdump",
                    "/actuator/beans",
                    "/h2-console",
                    "/tester",
                    "/graphiql",
                    "/fhir/swagger-ui/",
                    "/fhir/api-docs",
                    "/fhir/$graphql",
                    "/error")) {
                Reply reply = get(caller, root + path);
                found.expect(reply.status() >= 400 && reply.status() < 500, path + " answers " + reply.status());
            }
        });
    }

    // What the interactions above have in common.

    private Stream<DynamicTest> forEachCaller(BiConsumer<MatrixCaller, Findings> interaction) {
        return Arrays.stream(MatrixCaller.values())
                .map(caller -> DynamicTest.dynamicTest(caller.name(), () -> {
                    Findings found = new Findings();
                    interaction.accept(caller, found);
                    assertThat(found.wrong).isEmpty();
                }));
    }

    /** The cells that are wrong. */
    private final class Findings {
        private final List<String> wrong = new ArrayList<>();

        void expect(boolean holds, String otherwise) {
            cells.incrementAndGet();
            if (!holds) {
                wrong.add(otherwise);
            }
        }

        void expectEqual(Object actual, Object expected, String what) {
            expect(actual.equals(expected), what + ": " + actual + " instead of " + expected);
        }

        void expectStatus(Reply reply, boolean allowed, String what) {
            expect(
                    allowed
                            ? reply.isOk()
                            : Set.of(400, 401, 403, 404, 409, 412, 422).contains(reply.status()),
                    what + " answers " + reply.status() + " " + reply.body());
        }
    }

    private void expectOnlyKnown(MatrixCaller caller, Reply reply, String what, Findings found) {
        Set<String> unknown = new TreeSet<>(reply.entries());
        records.items.stream()
                .filter(item ->
                        (caller.mayDo('r', item.type()) || caller.mayDo('s', item.type())) && caller.mayKnow(item))
                .forEach(item -> unknown.remove(item.path()));
        // Other classes store in the same server; of patients and their records only ours are known to be theirs.
        if (caller.reach == Reach.EVERYBODY) {
            unknown.removeIf(
                    path -> records.items.stream().noneMatch(item -> item.path().equals(path)));
        } else {
            unknown.removeIf(path -> !path.startsWith("Observation/")
                    && records.items.stream().noneMatch(item -> item.path().equals(path)));
            Set<String> ofA = new TreeSet<>();
            if (!reply.entries().isEmpty() && caller.reach == Reach.OWN) {
                reply.bundle().getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(resource -> resource instanceof Observation observation
                                && ("Patient/" + records.id("pat-a"))
                                        .equals(observation.getSubject().getReference()))
                        .forEach(resource ->
                                ofA.add("Observation/" + resource.getIdElement().getIdPart()));
            }
            unknown.removeAll(ofA);
        }
        found.expect(unknown.isEmpty(), what + " shows " + unknown);
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        records.items.forEach(item -> types.add(item.type()));
        return types;
    }

    private Set<String> expected(MatrixCaller caller, String type) {
        Set<String> expected = new TreeSet<>();
        if (caller.mayDo('s', type)) {
            records.items.stream()
                    .filter(item -> item.type().equals(type) && caller.mayKnow(item))
                    // A patient's own statements of origin are found through what they are about.
                    .filter(item -> !(type.equals("Provenance") && caller.reach == Reach.OWN))
                    .forEach(item -> expected.add(item.path()));
        }
        return expected;
    }

    private static Observation observation(String patient) {
        Observation observation = new Observation();
        observation
                .setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept().setText("written by the matrix"))
                .setSubject(new Reference("Patient/" + patient));
        return observation;
    }

    /** A new observation of a patient, to be changed. */
    private String stored(String who) {
        Reply made = door.post(ALL_POWERFUL, "Observation", observation(records.id("pat-" + who)));
        return ((Resource) fhirContext.newJsonParser().parseResource(made.body()))
                .getIdElement()
                .getIdPart();
    }

    private String state(String observationId) {
        return door.get(ALL_POWERFUL, "Observation/" + observationId).body();
    }

    private Reply get(MatrixCaller caller, String path) {
        return door.get(caller.token(records), path);
    }

    private Reply post(MatrixCaller caller, Resource resource) {
        return door.post(caller.token(records), resource.fhirType(), resource);
    }

    /** One entry of a Bundle; the reply is that of the entry if there is one. */
    private Reply inBundle(MatrixCaller caller, BundleType kind, HTTPVerb method, String url, Resource resource) {
        Bundle bundle = new Bundle().setType(kind);
        bundle.addEntry().setResource(resource).getRequest().setMethod(method).setUrl(url);
        Reply reply = door.post(caller.token(records), "", bundle);
        if (!reply.isOk()) {
            return reply;
        }
        var entry = reply.bundle().getEntryFirstRep();
        int status = Integer.parseInt(entry.getResponse().getStatus().substring(0, 3));
        return new Reply(status, reply.body(), reply.response(), fhirContext);
    }
}
