package org.kapfhir.authorization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.TokenAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a client ask about its own tokens with one of them, in place of the proof of who it is. */
final class BearerCaller extends OncePerRequestFilter {
    private static final String INTROSPECT = "/oauth2/introspect";
    private static final String BEARER = "Bearer ";

    private final OpaqueTokenIntrospector tokens;
    private final RegisteredClientRepository clients;

    BearerCaller(OpaqueTokenIntrospector tokens, RegisteredClientRepository clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (INTROSPECT.equals(request.getRequestURI()) && header != null && header.startsWith(BEARER)) {
            RegisteredClient caller = clientOf(header.substring(BEARER.length()).trim());
            RegisteredClient asked = clientOf(request.getParameter("token"));
            if (caller != null && (asked == null || caller.getId().equals(asked.getId()))) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        new OAuth2ClientAuthenticationToken(caller, ClientAuthenticationMethod.NONE, null));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable RegisteredClient clientOf(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return null;
        }
        try {
            OAuth2AuthenticatedPrincipal known = tokens.introspect(token);
            return clients.findByClientId(
                    Objects.requireNonNull(known.<String>getAttribute(TokenAttributes.CLIENT_ID)));
        } catch (BadOpaqueTokenException unknown) {
            return null;
        }
    }
}
