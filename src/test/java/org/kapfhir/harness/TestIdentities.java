package org.kapfhir.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The clients and users that servers under test know, and the keys that prove the clients. */
public final class TestIdentities {
    public static final RSAKey RSA = rsa("test-rsa");
    public static final ECKey EC = ec("test-ec");
    public static final String REDIRECT_URI = "http://localhost:7357/callback";

    private static final Path FILE = write();

    private TestIdentities() {}

    /** What a server under test has to be told. */
    static Map<String, String> settings() {
        return Map.of("kapfhir.auth.file", FILE.toString(), "kapfhir.authorization.sandbox", "true");
    }

    static RSAKey rsa(String keyId) {
        try {
            return new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key can be made", e);
        }
    }

    static ECKey ec(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key can be made", e);
        }
    }

    private static Path write() {
        String publicKeys = new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString();
        String identities = """
                users:
                  - {username: clinician, name: Cora Clinician, password: "{noop}c-word", fhirUser: Practitioner/it-clinician}
                  - {username: ana, name: Ana Example, password: "{noop}a-word", fhirUser: Patient/it-ana, clearance: [PSY]}
                  - {username: ben, name: Ben Example, password: "{noop}b-word", fhirUser: Patient/it-ben}
                  - {username: guessed, password: "{noop}g-word", fhirUser: Practitioner/it-clinician}
                clients:
                  - &app
                    clientId: test-app
                    name: Test app
                    public: true
                    redirectUris: ['%1$s', '%2$s/app/', '%2$s/app/index.html']
                    launchUri: '%2$s/app/launch.html'
                    scopes: &scopes [openid, profile, fhirUser, launch, launch/patient, launch/encounter, online_access,
                      offline_access, patient/*.cruds, user/*.cruds]
                  - <<: *app
                    clientId: other-app
                    name: Other app
                  - clientId: narrow-app
                    name: Narrow app
                    public: true
                    redirectUris: ['%1$s']
                    scopes: [launch/patient, patient/Observation.rs, patient/Condition.r]
                  - clientId: secret app
                    name: Secret app
                    clientSecret: "{noop}s3cret: with %% & ä"
                    redirectUris: ['%1$s']
                    scopes: *scopes
                  - clientId: signing-app
                    name: Signing app
                    jwks: '%3$s'
                    redirectUris: ['%1$s']
                    scopes: *scopes
                  - clientId: backend
                    jwks: '%3$s'
                    scopes: [system/Observation.rs, system/Patient.cruds]
                  - clientId: ehr
                    jwks: '%3$s'
                    scopes: [system/*.cruds]
                  - clientId: fetched-backend
                    jwksUri: '%2$s/keys'
                    scopes: [system/*.rs]
                """.formatted(REDIRECT_URI, AppServer.running().url(), publicKeys)
                .replace("secret app", "secret-app");
        try {
            Path file = Files.createTempFile("identities", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, identities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
