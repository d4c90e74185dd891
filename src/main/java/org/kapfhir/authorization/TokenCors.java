package org.kapfhir.authorization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.identities.Identities;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** From where scripts in a browser may call: the token endpoints from registered apps, the public keys from anywhere. */
final class TokenCors implements CorsConfigurationSource {
    private static final Set<String> FOR_APPS = Set.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke");
    private static final String KEYS = "/oauth2/jwks";
    private static final long FRESH_FOR_SECONDS = 600;

    private final Identities identities;

    TokenCors(Identities identities) {
        this.identities = identities;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setMaxAge(FRESH_FOR_SECONDS);
        if (KEYS.equals(request.getRequestURI())) {
            rules.addAllowedOrigin(CorsConfiguration.ALL);
            rules.addAllowedMethod(HttpMethod.GET);
            return rules;
        }
        if (!FOR_APPS.contains(request.getRequestURI())) {
            return null;
        }
        rules.setAllowedOrigins(new ArrayList<>(identities.origins()));
        rules.addAllowedMethod(HttpMethod.POST);
        rules.setAllowedHeaders(List.of("authorization", "content-type", "accept"));
        return rules;
    }
}
