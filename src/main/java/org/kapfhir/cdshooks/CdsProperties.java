package org.kapfhir.cdshooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of CDS Hooks.
 *
 * @param publicUrl the address that clients call, without a path: what their tokens must be made for, and where links to
 *     the app lead
 * @param maxRequestBytes the largest call that is read
 * @param clients who may call
 */
@Validated
@ConfigurationProperties("kapfhir.cds")
record CdsProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,

        @DefaultValue("10485760") @Min(10_000) @Max(200_000_000)
        int maxRequestBytes,

        @DefaultValue List<@Valid Client> clients) {

    /**
     * A system that may call.
     *
     * @param issuer what its tokens name as {@code iss}
     * @param jwks its public keys, a JWK set as JSON
     * @param jwksUri where its public keys are, if not here; https only
     * @param readsStore whether a missing prefetch is read from this server's own store for it
     * @param clearance sensitivity codes (v3-ActCode) of stored data whose reasons its users may see; {@code *} is all
     */
    record Client(
            @NotBlank String issuer,
            @Nullable String jwks,
            @Nullable URI jwksUri,
            @DefaultValue("false") boolean readsStore,
            @DefaultValue Set<String> clearance) {

        @AssertTrue(message = "a client needs its keys: set either jwks, or jwks-uri with https")
        boolean isKeyed() {
            boolean byAddress = jwksUri != null && "https".equals(jwksUri.getScheme());
            return jwksUri == null ? jwks != null && !jwks.isBlank() : byAddress && jwks == null;
        }
    }
}
