package org.kapfhir.authorization;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers of the token, introspection and revocation endpoints that refuse, as RFC 6749, section 5.2, wants them. */
final class TokenErrors implements AuthenticationFailureHandler {
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            OAuth2ErrorCodes.INVALID_CLIENT,
            "The client is unknown, or did not prove itself as it is registered to do.",
            OAuth2ErrorCodes.INVALID_GRANT,
            "The code, verifier or refresh token is wrong, expired, used or of another client: start again.",
            OAuth2ErrorCodes.INVALID_SCOPE,
            "A scope is missing, malformed or more than was granted or registered.",
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
            "The client is not registered for this grant type.",
            OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
            "grant_type must be authorization_code, refresh_token or client_credentials.");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        write(
                response,
                failure instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : OAuth2ErrorCodes.INVALID_REQUEST);
    }

    void write(HttpServletResponse response, String code) throws IOException {
        boolean isUnproven = OAuth2ErrorCodes.INVALID_CLIENT.equals(code);
        if (isUnproven) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"clients\"");
        }
        response.setStatus(isUnproven ? HttpStatus.UNAUTHORIZED.value() : HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.PRAGMA, "no-cache");
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put(
                "error_description", DESCRIPTIONS.getOrDefault(code, "A parameter is missing, repeated or malformed."));
        json.writeValue(response.getOutputStream(), body);
    }
}
