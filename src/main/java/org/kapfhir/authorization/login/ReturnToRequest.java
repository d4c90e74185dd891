package org.kapfhir.authorization.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Goes on, after the log-in, with what the person wanted before; by path, so that no header of the request leads elsewhere. */
public final class ReturnToRequest implements AuthenticationSuccessHandler {
    private static final String HOME = "/smart/apps";

    private final RequestCache requests;

    public ReturnToRequest(RequestCache requests) {
        this.requests = requests;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        Optional<SavedRequest> saved = Optional.ofNullable(requests.getRequest(request, response));
        requests.removeRequest(request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                saved.map(SavedRequest::getRedirectUrl)
                        .map(ReturnToRequest::path)
                        .orElse(HOME));
    }

    private static String path(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
