package org.kapfhir.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapfhir.errors.ErrorAnswers;
import org.kapfhir.shared.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What a caller reads who does not get as far as the FHIR servlet. */
final class RefusalAnswers
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler, RequestRejectedHandler {
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final String NO_TOKEN = "No token was sent: send Authorization: Bearer with an access token";

    private final ErrorAnswers errors;

    RefusalAnswers(ErrorAnswers errors) {
        this.errors = errors;
    }

    /** Nobody said who they are. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        if (missing instanceof TokenRefused || missing instanceof OAuth2AuthenticationException) {
            onAuthenticationFailure(request, response, missing);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        errors.write(response, ErrorCode.UNAUTHENTICATED, NO_TOKEN);
    }

    /** Somebody did, and it is not believed. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof IssuerAway away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            errors.write(response, ErrorCode.UNAVAILABLE, String.valueOf(away.getMessage()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        String reason =
                failure instanceof TokenRefused ? String.valueOf(failure.getMessage()) : "The token is malformed";
        errors.write(response, ErrorCode.UNAUTHENTICATED, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        errors.write(
                response, ErrorCode.FORBIDDEN, "The token does not allow this: ask for one with the scope it needs");
    }

    /** An address that could be read in more than one way. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        errors.write(response, ErrorCode.MALFORMED_REQUEST, "The address or a header is malformed: send it plain");
    }
}
