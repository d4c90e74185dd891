package org.kapfhir.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.pages.ErrorPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells an app at its registered address why it gets no code, or a person, where the address cannot be trusted. */
final class AuthorizeAnswers implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked =
                failure instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
                        ? refused.getAuthorizationCodeRequestAuthentication()
                        : null;
        OAuth2Error error = failure instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
                ? refused.getError()
                : new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST);
        if (asked == null || asked.getRedirectUri() == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(ErrorPage.write(error));
            return;
        }
        StringBuilder target = new StringBuilder(asked.getRedirectUri());
        target.append(asked.getRedirectUri().contains("?") ? '&' : '?');
        target.append("error=").append(encoded(error.getErrorCode()));
        append(target, "error_description", error.getDescription());
        append(target, "state", asked.getState());
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, target.toString());
    }

    private static void append(StringBuilder target, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            target.append('&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
