package org.kapfhir.harness;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token of the test issuer in the making: {@code AccessToken.patient("ana", "patient/*.rs").text(base)}.
 *
 * @param scope space-separated
 * @param fhirUser relative reference; null for a system
 * @param patient id of the patient in context; null if there is none
 */
public record AccessToken(
        String clientId,
        String scope,
        @Nullable String fhirUser,
        @Nullable String patient,
        List<String> clearance) {
    private static final long LIFE_SECONDS = 3600;

    /** May do everything and see everything. */
    public static AccessToken allPowerful() {
        return system("system/*.cruds").cleared("*");
    }

    public static AccessToken system(String scope) {
        return new AccessToken("backend", scope, null, null, List.of());
    }

    /** A patient in a patient's app. */
    public static AccessToken patient(String id, String scope) {
        return new AccessToken("patient-app", scope, "Patient/" + id, id, List.of());
    }

    /** A clinician; {@code patient} scopes need a patient in context. */
    public static AccessToken practitioner(String id, String scope) {
        return new AccessToken("clinician-app", scope, "Practitioner/" + id, null, List.of());
    }

    public AccessToken inContextOf(String patientId) {
        return new AccessToken(clientId, scope, fhirUser, patientId, clearance);
    }

    public AccessToken of(String client) {
        return new AccessToken(client, scope, fhirUser, patient, clearance);
    }

    public AccessToken cleared(String... codes) {
        return new AccessToken(clientId, scope, fhirUser, patient, List.of(codes));
    }

    /** Signed, for the server with this FHIR base, valid for an hour. */
    public String text(String fhirBase) {
        return TestIssuer.running().sign(JWSAlgorithm.RS256, claims(fhirBase).build());
    }

    /** The same as the value of a request's {@code Authorization} header. */
    public String authorization(String fhirBase) {
        return "Bearer " + text(fhirBase);
    }

    /** What it says, to be changed before it is signed. */
    public JWTClaimsSet.Builder claims(String fhirBase) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(TestIssuer.running().url())
                .audience(fhirBase)
                .subject(fhirUser == null ? clientId : fhirUser.replace('/', '-'))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", clientId)
                .claim("scope", scope)
                .claim("fhirUser", fhirUser)
                .claim("patient", patient)
                .claim("clearance", clearance);
    }
}
