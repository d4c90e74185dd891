package org.kapfhir.authorization.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A public client that refreshes or revokes. It proves itself by the token it sends; its id may be left out of a refresh, as
 * browser apps do, and is then that of the token.
 */
public final class PublicClientRequest implements AuthenticationConverter {
    private static final String TOKEN_PATH = "/oauth2/token";
    private static final String REVOKE_PATH = "/oauth2/revoke";

    private final OAuth2AuthorizationService grants;

    public PublicClientRequest(OAuth2AuthorizationService grants) {
        this.grants = grants;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean provesItself = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
        if (provesItself || request.getQueryString() != null) {
            return null;
        }
        boolean refreshes = TOKEN_PATH.equals(request.getRequestURI())
                && OAuth2ParameterNames.REFRESH_TOKEN.equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
        String clientId = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (refreshes) {
            return authentication(clientId == null ? clientOfToken(request) : clientId);
        }
        boolean revokes = REVOKE_PATH.equals(request.getRequestURI());
        return revokes && clientId != null ? authentication(clientId) : null;
    }

    private String clientOfToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(OAuth2ParameterNames.REFRESH_TOKEN))
                .filter(token -> !token.isBlank())
                .map(token -> grants.findByToken(token, OAuth2TokenType.REFRESH_TOKEN))
                .map(OAuth2Authorization::getRegisteredClientId)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    private static Authentication authentication(String clientId) {
        Map<String, Object> marker = new HashMap<>();
        marker.put(PublicClientProvider.BY_TOKEN, true);
        return new OAuth2ClientAuthenticationToken(clientId, ClientAuthenticationMethod.NONE, null, marker);
    }
}
