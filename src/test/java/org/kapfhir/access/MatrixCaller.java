package org.kapfhir.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.TwoPatients.Item;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.HiddenForUncleared;

/**
 * The kinds of caller of the matrix. What each may do is said here a second time, in the plain words of the checklist, and not
 * by asking the product.
 */
enum MatrixCaller {
    ANONYMOUS("", "", Reach.NOBODY),
    PATIENT_READING("patient/*.rs", "rs", Reach.OWN),
    PATIENT_WRITING("patient/*.cruds", "cruds", Reach.OWN),
    PATIENT_SMART_1("patient/*.read", "rs", Reach.OWN),
    PATIENT_WITH_USER_SCOPES("user/*.cruds", "cruds", Reach.OWN),
    PATIENT_OBSERVATIONS_ONLY("patient/Observation.rs", "rs", Reach.OWN, "Observation"),
    PATIENT_LABORATORY_ONLY(
            "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory",
            "rs",
            Reach.OWN,
            "Observation"),
    PATIENT_READING_WITHOUT_SEARCH("patient/*.r", "r", Reach.OWN),
    PATIENT_SEARCHING_WITHOUT_READ("patient/*.s", "s", Reach.OWN),
    RELATED_PERSON("patient/*.rs", "rs", Reach.OWN),
    PATIENT_IN_FOREIGN_CONTEXT("patient/*.cruds", "cruds", Reach.NOBODY),
    PRACTITIONER("user/*.rs", "rs", Reach.EVERYBODY),
    PRACTITIONER_IN_CONTEXT("patient/*.rs", "rs", Reach.OWN),
    PRACTITIONER_CONDITIONS_ONLY("user/Condition.rs", "rs", Reach.EVERYBODY, "Condition"),
    PRACTITIONER_UNCLEARED("user/*.rs", "rs", Reach.EVERYBODY),
    PRACTITIONER_WITH_SYSTEM_SCOPES("system/*.cruds", "cruds", Reach.NOBODY),
    PERSON_OF_UNKNOWN_KIND("user/*.cruds", "cruds", Reach.NOBODY),
    SYSTEM_READING("system/*.rs", "rs", Reach.EVERYBODY),
    SYSTEM_NARROW("system/Condition.rs", "rs", Reach.EVERYBODY, "Condition"),
    SYSTEM_WITH_USER_SCOPES("user/*.cruds patient/*.cruds", "cruds", Reach.NOBODY),
    SYSTEM_ALL("system/*.cruds", "cruds", Reach.EVERYBODY);

    enum Reach {
        NOBODY,
        OWN,
        EVERYBODY
    }

    /** What is about nobody, or not about one person, and so closed to scopes of one patient. */
    private static final Set<String> CLOSED = Set.of("Group");

    private final String scope;
    final String letters;
    final Reach reach;
    final Set<String> types;

    MatrixCaller(String scope, String letters, Reach reach, String... types) {
        this.scope = scope;
        this.letters = letters;
        this.reach = reach;
        this.types = Set.copyOf(Arrays.asList(types));
    }

    @Nullable
    AccessToken token(TwoPatients records) {
        String patient = records.id("pat-a");
        AccessToken system = AccessToken.system(scope).cleared("*");
        return switch (this) {
            case ANONYMOUS -> null;
            case PATIENT_READING,
                    PATIENT_WRITING,
                    PATIENT_SMART_1,
                    PATIENT_WITH_USER_SCOPES,
                    PATIENT_OBSERVATIONS_ONLY,
                    PATIENT_LABORATORY_ONLY,
                    PATIENT_READING_WITHOUT_SEARCH,
                    PATIENT_SEARCHING_WITHOUT_READ ->
                AccessToken.patient(patient, scope).cleared("*");
            case RELATED_PERSON -> user("RelatedPerson/" + records.id("rel-a")).inContextOf(patient);
            case PATIENT_IN_FOREIGN_CONTEXT ->
                AccessToken.patient(patient, scope)
                        .inContextOf(records.id("pat-b"))
                        .cleared("*");
            case PRACTITIONER, PRACTITIONER_CONDITIONS_ONLY, PRACTITIONER_WITH_SYSTEM_SCOPES ->
                user("Practitioner/" + records.id("prac"));
            case PRACTITIONER_UNCLEARED ->
                user("Practitioner/" + records.id("prac")).of(HiddenForUncleared.CLIENT);
            case PRACTITIONER_IN_CONTEXT ->
                user("Practitioner/" + records.id("prac")).inContextOf(patient);
            case PERSON_OF_UNKNOWN_KIND -> user("Person/someone").inContextOf(patient);
            case SYSTEM_WITH_USER_SCOPES, SYSTEM_READING, SYSTEM_NARROW, SYSTEM_ALL -> system;
        };
    }

    private AccessToken user(String reference) {
        return new AccessToken("clinician-app", scope, reference, null, List.of("*"));
    }

    boolean mayDo(char letter, String type) {
        return reach != Reach.NOBODY
                && (types.isEmpty() || types.contains(type))
                && letters.indexOf(letter) >= 0
                && !(reach == Reach.OWN && CLOSED.contains(type));
    }

    /** Whether it may see the resource, once it may read or search its type. */
    boolean mayKnow(Item item) {
        if (reach == Reach.NOBODY || (!types.isEmpty() && !types.contains(item.type()))) {
            return false;
        }
        if (this == PRACTITIONER_UNCLEARED && item.trait().equals("hidden")) {
            return false;
        }
        if (this == PATIENT_LABORATORY_ONLY && item.trait().equals("vital-signs")) {
            return false;
        }
        if (reach == Reach.EVERYBODY) {
            return true;
        }
        return !CLOSED.contains(item.type()) && (item.owner().equals("a") || item.isShared());
    }
}
