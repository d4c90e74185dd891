package org.kapfhir.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Takes tokens from the header only. One in an address ends up in logs and histories, so such a request is refused. */
final class HeaderTokens implements BearerTokenResolver {
    private static final String IN_ADDRESS = "access_token";

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.contains(IN_ADDRESS)) {
            throw new TokenRefused("A token in the address is refused: send it in the header Authorization: Bearer");
        }
        return header.resolve(request);
    }
}
