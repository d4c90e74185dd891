package org.kapfhir.authorization.authorize;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/** Refusals of authorization requests: on a page, if the redirect address cannot be trusted, or sent to the app. */
final class AuthorizeRefused {
    private AuthorizeRefused() {}

    /** Shown to the person; the app hears nothing. */
    static OAuth2AuthorizationCodeRequestAuthenticationException onPage(String code, String description) {
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(code, description, null), null);
    }

    /** Sent to the redirect address, which has been checked. */
    static OAuth2AuthorizationCodeRequestAuthenticationException toApp(
            OAuth2AuthorizationCodeRequestAuthenticationToken request, String code, String description) {
        OAuth2AuthorizationCodeRequestAuthenticationToken answered =
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        request.getAuthorizationUri(),
                        request.getClientId(),
                        (Authentication) request.getPrincipal(),
                        request.getRedirectUri(),
                        request.getState(),
                        request.getScopes(),
                        request.getAdditionalParameters());
        answered.setAuthenticated(true);
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(code, description, null), answered);
    }
}
