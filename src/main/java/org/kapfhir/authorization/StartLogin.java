package org.kapfhir.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What happens where somebody has to prove who it is: people are sent to the log-in page, clients get an error. */
final class StartLogin implements AuthenticationEntryPoint {
    private final TokenErrors errors;

    StartLogin(TokenErrors errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        boolean isPerson = request.getRequestURI().equals("/oauth2/authorize")
                || request.getRequestURI().equals("/oauth2/consent")
                || request.getRequestURI().startsWith("/smart/");
        if (isPerson) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/login");
        } else {
            errors.write(response, OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }
}
