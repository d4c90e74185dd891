package org.kapfhir.authorization.identities;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one user of the file. */
final class UserReader {
    private static final Set<String> KEYS = Set.of("username", "name", "password", "fhirUser", "patient", "clearance");
    private static final Pattern REFERENCE =
            Pattern.compile("(Patient|Practitioner|PractitionerRole|RelatedPerson|Person)/([A-Za-z0-9\\-.]{1,64})");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private final boolean sandbox;

    UserReader(boolean sandbox) {
        this.sandbox = sandbox;
    }

    UserIdentity read(Entry entry) {
        entry.expectOnly(KEYS);
        String username = entry.required("username");
        String password = entry.required("password");
        if (!password.isEmpty()) {
            Credentials.fault(password, sandbox).ifPresent(fault -> entry.fault("has a password that " + fault));
        }
        String fhirUser = entry.required("fhirUser");
        return new UserIdentity(
                username,
                entry.text("name").orElse(username),
                password,
                fhirUser,
                patient(entry, fhirUser),
                Clearances.read(entry).orElse(Set.of()));
    }

    private static Optional<String> patient(Entry entry, String fhirUser) {
        Optional<String> given = entry.text("patient");
        given.filter(id -> !ID.matcher(id).matches())
                .ifPresent(id -> entry.fault("has the patient " + id + ", which is no id of a resource."));
        Matcher reference = REFERENCE.matcher(fhirUser);
        if (!reference.matches()) {
            if (!fhirUser.isEmpty()) {
                entry.fault("has the fhirUser " + fhirUser
                        + ": give a reference such as Practitioner/p1, Patient/p2 or RelatedPerson/r3.");
            }
            return given;
        }
        return switch (reference.group(1)) {
            case "Patient" -> ownRecord(entry, given, reference.group(2));
            case "RelatedPerson", "Person" -> {
                if (given.isEmpty()) {
                    entry.fault("is a " + reference.group(1) + " without a patient: say whose record is reached.");
                }
                yield given;
            }
            default -> {
                if (given.isPresent()) {
                    entry.fault("treats patients, so take its patient away.");
                }
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> ownRecord(Entry entry, Optional<String> given, String own) {
        if (given.isPresent() && !given.get().equals(own)) {
            entry.fault("is Patient/" + own + " with the patient " + given.get()
                    + ": a patient reaches the own record only.");
        }
        return Optional.of(own);
    }
}
