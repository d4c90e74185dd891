package org.kapfhir.outcomes.projection;

import static org.kapfhir.outcomes.projection.RouteDoor.entry;
import static org.kapfhir.outcomes.projection.RouteDoor.nameless;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A way in which a resource is written, or a write is refused, and the row that there is afterwards. */
enum WriteRoute {
    CREATE(
            Row.FIRST,
            door -> door.answer("POST", typeOf(door), nameless(door.first()), 201)
                    .as(Resource.class)
                    .getIdPart()),
    CREATE_UNDER_A_NAME(Row.FIRST, RouteDoor::storeFirst),
    UPDATE(Row.SECOND, door -> door.storeFirst().put(door.second(), 200)),
    UPDATE_WITHOUT_A_CHANGE(Row.FIRST, door -> door.storeFirst().put(door.first(), 200)),
    UPDATE_OF_THE_VERSION_KNOWN(
            Row.SECOND, door -> door.storeFirst().send("PUT", door.url(), door.second(), 200, "If-Match", "W/\"1\"")),
    UPDATE_OF_A_VERSION_OVERTAKEN(
            Row.SECOND,
            door -> door.storeFirst()
                    .put(door.second(), 200)
                    .send("PUT", door.url(), door.first(), 412, "If-Match", "W/\"1\"")),
    UPDATE_TO_WHAT_DOES_NOT_COUNT(
            Row.NONE, kind -> !kind.alwaysCounts(), door -> door.storeFirst().put(door.uncounted(), 200)),
    UPDATE_FROM_WHAT_DID_NOT_COUNT(
            Row.SECOND,
            kind -> !kind.alwaysCounts(),
            door -> door.put(door.uncounted(), 201).put(door.second(), 200)),
    JSON_PATCH(Row.SECOND, door -> door.storeFirst().patchJson(door.url())),
    FHIRPATH_PATCH(Row.SECOND, door -> door.storeFirst().send("PATCH", door.url(), door.fhirPathPatch(), 200)),
    DELETE(Row.NONE, door -> door.storeFirst().delete(200)),
    DELETE_TWICE(Row.NONE, door -> door.storeFirst().delete(200).delete(200)),
    UNDELETE(Row.SECOND, door -> door.storeFirst().delete(200).put(door.second(), 201)),
    RESTORE_AN_OLD_VERSION(
            Row.FIRST,
            door -> door.storeFirst()
                    .put(door.second(), 200)
                    .put(
                            door.answer("GET", door.url() + "/_history/1", null, 200)
                                    .as(Resource.class),
                            200)),
    RESTORE_WHAT_WAS_DELETED(
            Row.FIRST,
            door -> door.storeFirst()
                    .delete(200)
                    .put(
                            door.answer("GET", door.url() + "/_history/1", null, 200)
                                    .as(Resource.class),
                            201)),
    CONDITIONAL_CREATE_OF_WHAT_IS_NEW(
            Row.FIRST,
            door -> door.answer("POST", typeOf(door), nameless(door.first()), 201, "If-None-Exist", door.condition())
                    .as(Resource.class)
                    .getIdPart()),
    CONDITIONAL_CREATE_OF_WHAT_IS_THERE(
            Row.FIRST,
            door -> door.storeFirst()
                    .send("POST", typeOf(door), nameless(door.second()), 200, "If-None-Exist", door.condition())),
    CONDITIONAL_UPDATE_OF_WHAT_IS_NEW(
            Row.FIRST,
            door -> door.answer("PUT", conditional(door), nameless(door.first()), 201)
                    .as(Resource.class)
                    .getIdPart()),
    CONDITIONAL_UPDATE_OF_WHAT_IS_THERE(
            Row.SECOND, door -> door.storeFirst().send("PUT", conditional(door), nameless(door.second()), 200)),
    CONDITIONAL_JSON_PATCH(Row.SECOND, door -> door.storeFirst().patchJson(conditional(door))),
    CONDITIONAL_DELETE(Row.NONE, door -> door.storeFirst().send("DELETE", conditional(door), null, 200)),
    CONDITIONAL_DELETE_OF_SEVERAL(
            Row.FIRST,
            door -> door.storeFirst()
                    .send("POST", typeOf(door), nameless(door.first()), 201)
                    .send("DELETE", conditional(door), null, 412)),

    BATCH_CREATE(
            Row.FIRST,
            door -> inBundle(
                    door, BundleType.BATCH, 200, bundle -> entry(bundle, HTTPVerb.PUT, door.url(), door.first()))),
    BATCH_UPDATE(
            Row.SECOND,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.BATCH,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PUT, door.url(), door.second()))),
    BATCH_PATCH(
            Row.SECOND,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.BATCH,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PATCH, door.url(), door.fhirPathPatch()))),
    BATCH_DELETE(
            Row.NONE,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.BATCH,
                    200,
                    bundle -> entry(bundle, HTTPVerb.DELETE, door.url(), null))),
    BATCH_BESIDE_AN_ENTRY_THAT_FAILS(
            Row.SECOND,
            door -> inBundle(door.storeFirst(), BundleType.BATCH, 200, bundle -> {
                entry(bundle, HTTPVerb.PUT, door.url(), door.second());
                entry(bundle, HTTPVerb.POST, "Observation", door.about(ProjectedKind.SCORE.first(), "Patient/nobody"));
            })),

    TRANSACTION_CREATE(
            Row.FIRST,
            door -> inBundle(
                    door,
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PUT, door.url(), door.first()))),
    TRANSACTION_UPDATE(
            Row.SECOND,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PUT, door.url(), door.second()))),
    TRANSACTION_JSON_PATCH(
            Row.SECOND,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PATCH, door.url(), door.jsonPatchBinary()))),
    TRANSACTION_FHIRPATH_PATCH(
            Row.SECOND,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PATCH, door.url(), door.fhirPathPatch()))),
    TRANSACTION_DELETE(
            Row.NONE,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.DELETE, door.url(), null))),
    TRANSACTION_UNDELETE(
            Row.SECOND,
            door -> inBundle(
                    door.storeFirst().delete(200),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PUT, door.url(), door.second()))),
    TRANSACTION_CONDITIONAL_CREATE(
            Row.FIRST,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.POST, typeOf(door), nameless(door.second()))
                            .setIfNoneExist(door.condition()))),
    TRANSACTION_CONDITIONAL_UPDATE(
            Row.SECOND,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.PUT, conditional(door), nameless(door.second())))),
    TRANSACTION_CONDITIONAL_DELETE(
            Row.NONE,
            door -> inBundle(
                    door.storeFirst(),
                    BundleType.TRANSACTION,
                    200,
                    bundle -> entry(bundle, HTTPVerb.DELETE, conditional(door), null))),
    TRANSACTION_THAT_IS_ROLLED_BACK(
            Row.FIRST,
            door -> inBundle(door.storeFirst(), BundleType.TRANSACTION, 400, bundle -> {
                entry(bundle, HTTPVerb.PUT, door.url(), door.second());
                entry(bundle, HTTPVerb.POST, "Observation", door.about(ProjectedKind.SCORE.first(), "Patient/nobody"));
            })),
    TRANSACTION_DELETE_AND_PUT(
            Row.SECOND,
            door -> inBundle(door.storeFirst(), BundleType.TRANSACTION, 200, bundle -> {
                entry(bundle, HTTPVerb.DELETE, door.url(), null);
                entry(bundle, HTTPVerb.PUT, door.url(), door.second());
            })),
    TRANSACTION_CONDITIONAL_DELETE_AND_PUT(
            Row.SECOND,
            door -> inBundle(door.storeFirst(), BundleType.TRANSACTION, 200, bundle -> {
                entry(bundle, HTTPVerb.DELETE, conditional(door), null);
                entry(bundle, HTTPVerb.PUT, door.url(), door.second());
            })),
    TRANSACTION_PUT_AND_PATCH(
            Row.SECOND,
            door -> inBundle(door.storeFirst(), BundleType.TRANSACTION, 200, bundle -> {
                entry(bundle, HTTPVerb.PUT, door.url(), door.first());
                entry(bundle, HTTPVerb.PATCH, door.url(), door.fhirPathPatch());
            })),
    TRANSACTION_TWO_PATCHES(
            Row.SECOND,
            door -> inBundle(door.storeFirst(), BundleType.TRANSACTION, 200, bundle -> {
                entry(bundle, HTTPVerb.PATCH, door.url(), door.fhirPathPatch());
                entry(bundle, HTTPVerb.PATCH, door.url(), door.jsonPatchBinary());
            })),
    TRANSACTION_WITH_A_PERSON_TO_BE_NUMBERED(
            Row.FIRST,
            ProjectedKind::hasSubject,
            door -> inBundle(door, BundleType.TRANSACTION, 200, bundle -> {
                bundle.addEntry()
                        .setFullUrl("urn:uuid:6dcdc3b6-3d1f-4d1d-8b7e-1f0d3b5f0a11")
                        .setResource(ProjectedKind.PATIENT.first())
                        .getRequest()
                        .setMethod(HTTPVerb.POST)
                        .setUrl("Patient");
                entry(
                        bundle,
                        HTTPVerb.PUT,
                        door.url(),
                        door.about(door.first(), "urn:uuid:6dcdc3b6-3d1f-4d1d-8b7e-1f0d3b5f0a11"));
            })),
    CREATE_ABOUT_A_PERSON_FOUND_BY_A_SEARCH(
            Row.FIRST,
            ProjectedKind::hasSubject,
            door -> door.person(door.id()).put(door.about(door.first(), "Patient?" + door.condition()), 201)),

    /** What makes no version is not offered: it would change labels that nobody could tell from the history. */
    META_OPERATIONS_ARE_NOT_OFFERED(
            Row.SECOND,
            door -> door.storeFirst()
                    .put(door.second(), 200)
                    .send("POST", door.url() + "/$meta-add", door.meta(), 400)
                    .send("POST", door.url() + "/$meta-delete", door.meta(), 400)
                    .send("POST", door.url() + "/_history/1/$meta-add", door.meta(), 400)
                    .send("POST", door.url() + "/_history/1/$meta-delete", door.meta(), 400)),

    MERGE_OF_TWO_PEOPLE_IS_NOT_OFFERED(
            Row.FIRST,
            ProjectedKind::hasSubject,
            door -> door.person(door.id() + "-a")
                    .person(door.id() + "-b")
                    .put(door.about(door.first(), "Patient/" + door.id() + "-a"), 201)
                    .send("POST", "Patient/$hapi.fhir.merge", merge(door), 400)),

    EXPUNGE_IS_NOT_OFFERED(
            Row.SECOND,
            door -> door.storeFirst()
                    .put(door.second(), 200)
                    .send("POST", door.url() + "/$expunge", expungeEverything(), 400)
                    .send("POST", door.url() + "/_history/1/$expunge", expungeEverything(), 400)
                    .send("POST", typeOf(door) + "/$expunge", expungeEverything(), 400)
                    .send("POST", "$expunge", expungeEverything(), 400)),
    EXPUNGE_WITH_A_DELETE_IS_REFUSED(
            Row.FIRST,
            door -> door.storeFirst()
                    .send("DELETE", conditional(door) + "&_expunge=true", null, 405)
                    .send("POST", "$delete-expunge", new Parameters(), 400)),
    REWRITING_HISTORY_IS_REFUSED(Row.SECOND, door -> {
        Resource old = door.first();
        old.setId(door.url() + "/_history/1");
        return door.storeFirst()
                .put(door.second(), 200)
                .send("PUT", door.url() + "/_history/1", old, 400, "X-Rewrite-History", "true");
    });

    /** Which version's row is there afterwards. */
    enum Row {
        FIRST,
        SECOND,
        NONE
    }

    private final Row row;
    private final Predicate<ProjectedKind> concerned;
    private final Function<RouteDoor, Object> taken;

    WriteRoute(Row row, Function<RouteDoor, Object> taken) {
        this(row, kind -> true, taken);
    }

    WriteRoute(Row row, Predicate<ProjectedKind> concerned, Function<RouteDoor, Object> taken) {
        this.row = row;
        this.concerned = concerned;
        this.taken = taken;
    }

    Row row() {
        return row;
    }

    boolean concerns(ProjectedKind kind) {
        return concerned.test(kind);
    }

    /** @return the id of the resource; another than that of the door if the server numbered it */
    String take(RouteDoor door) {
        return taken.apply(door) instanceof String numbered ? numbered : door.id();
    }

    private static String typeOf(RouteDoor door) {
        return door.url().substring(0, door.url().indexOf('/'));
    }

    private static String conditional(RouteDoor door) {
        return typeOf(door) + "?" + door.condition();
    }

    private static RouteDoor inBundle(RouteDoor door, BundleType type, int status, Consumer<Bundle> entries) {
        Bundle bundle = new Bundle();
        bundle.setType(type);
        entries.accept(bundle);
        return door.send("POST", "", bundle, status);
    }

    private static Parameters merge(RouteDoor door) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("source-resource").setValue(new Reference("Patient/" + door.id() + "-a"));
        parameters.addParameter().setName("target-resource").setValue(new Reference("Patient/" + door.id() + "-b"));
        return parameters;
    }

    private static Parameters expungeEverything() {
        Parameters parameters = new Parameters();
        parameters.addParameter("expungeEverything", true);
        return parameters;
    }
}
