package org.kapfhir.authorization.authorize;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Tells an app that asks for anything but a code so, at its registered address. */
public final class ResponseTypeRule implements AuthenticationConverter {
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final RegisteredClientRepository clients;

    public ResponseTypeRule(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String type = request.getParameter(OAuth2ParameterNames.RESPONSE_TYPE);
        String clientId = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        String redirectUri = request.getParameter(OAuth2ParameterNames.REDIRECT_URI);
        if (type == null || OAuth2ParameterNames.CODE.equals(type) || clientId == null || redirectUri == null) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(clientId);
        if (client == null || !client.getRedirectUris().contains(redirectUri)) {
            return null;
        }
        throw AuthorizeRefused.toApp(
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        request.getRequestURL().toString(),
                        clientId,
                        NOBODY,
                        redirectUri,
                        request.getParameter(OAuth2ParameterNames.STATE),
                        Set.of(),
                        Map.of()),
                OAuth2ErrorCodes.UNSUPPORTED_RESPONSE_TYPE,
                "response_type must be code");
    }
}
