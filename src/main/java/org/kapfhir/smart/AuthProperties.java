package org.kapfhir.smart;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who vouches for callers, and under which address this server is called.
 *
 * @param issuerUri the external issuer whose signed tokens are taken, exactly as its tokens name it; null if there is none
 * @param embedded the authorization server in this process
 * @param file the identities that the embedded authorization server knows, as YAML
 * @param publicUrl the address of this server without a path, as callers know it; never taken from a request
 */
@Validated
@ConfigurationProperties("kapfhir.auth")
public record AuthProperties(
        @Nullable URI issuerUri,
        @DefaultValue Embedded embedded,
        @Nullable Path file,
        @DefaultValue("http://localhost:8080") URI publicUrl) {
    private static final String FHIR_PATH = "/fhir";

    /**
     * The authorization server in this process.
     *
     * @param enabled whether it runs; null: it does unless there is an external issuer
     */
    public record Embedded(@Nullable Boolean enabled) {}

    /** The base of the FHIR endpoint: what tokens must be made for ({@code aud}), and what links begin with. */
    public String fhirBase() {
        return origin() + FHIR_PATH;
    }

    /** The public address without a slash at its end. */
    public String origin() {
        return publicUrl.toString().replaceAll("/+$", "");
    }

    public boolean isEmbeddedEnabled() {
        return Optional.ofNullable(embedded.enabled()).orElse(issuerUri == null);
    }

    @AssertTrue(message = "kapfhir.auth.public-url must be an http or https address without path, query and fragment")
    boolean isPublicUrlPlain() {
        String path = publicUrl.getPath();
        return isHttp(publicUrl) && (path == null || path.isEmpty() || path.equals("/"));
    }

    @AssertTrue(message = "kapfhir.auth.issuer-uri must be an http or https address without query and fragment")
    boolean isIssuerUriPlain() {
        return issuerUri == null || isHttp(issuerUri);
    }

    @AssertTrue(message = "nobody vouches for callers: set kapfhir.auth.issuer-uri, or enable kapfhir.auth.embedded")
    boolean isAnybodyVouching() {
        return issuerUri != null || isEmbeddedEnabled();
    }

    private static boolean isHttp(URI uri) {
        boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        return isHttp && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
    }
}
