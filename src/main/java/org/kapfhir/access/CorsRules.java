package org.kapfhir.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.RegisteredOrigins;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * From where pages in a browser may call FHIR: open documents from anywhere, everything else from where a registered app
 * comes from. Nothing here goes by cookies.
 */
final class CorsRules implements CorsConfigurationSource {
    private static final String FHIR = "/fhir";
    private static final String CAPABILITIES = FHIR + "/metadata";
    private static final String WELL_KNOWN = FHIR + "/.well-known/";
    private static final long FRESH_FOR_SECONDS = 600;

    private final List<RegisteredOrigins> registered;

    CorsRules(List<RegisteredOrigins> registered) {
        this.registered = List.copyOf(registered);
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals(CAPABILITIES) || path.startsWith(WELL_KNOWN)) {
            CorsConfiguration open = new CorsConfiguration();
            open.addAllowedOrigin(CorsConfiguration.ALL);
            open.addAllowedHeader(CorsConfiguration.ALL);
            open.setAllowedMethods(List.of("GET", "HEAD"));
            open.setMaxAge(FRESH_FOR_SECONDS);
            return open;
        }
        return path.equals(FHIR) || path.startsWith(FHIR + "/") ? forRegisteredApps() : null;
    }

    private CorsConfiguration forRegisteredApps() {
        CorsConfiguration apps = new CorsConfiguration();
        registered.forEach(source -> source.origins().forEach(apps::addAllowedOrigin));
        apps.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        apps.setAllowedHeaders(List.of(
                "authorization",
                "accept",
                "content-type",
                "prefer",
                "if-match",
                "if-none-match",
                "if-none-exist",
                "if-modified-since",
                "x-request-id"));
        apps.setExposedHeaders(
                List.of("location", "content-location", "etag", "last-modified", "retry-after", "www-authenticate"));
        apps.setMaxAge(FRESH_FOR_SECONDS);
        return apps;
    }
}
