package org.kapfhir.harness;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A client of CDS Hooks that the servers under test know. */
public final class CdsClient {
    public static final String ISSUER = "https://ehr.example.org";

    private CdsClient() {}

    /**
     * The header of one call.
     *
     * @param address what is called
     */
    public static String authorization(String address) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(address)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return "Bearer " + TestIssuer.running().sign(JWSAlgorithm.RS384, claims);
    }
}
