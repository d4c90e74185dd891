package org.kapfhir.authorization.authorize;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an authorization request that was posted with a redirect to the same request as a GET: a browser sends the log-in
 * session along with that, which it does not with a form that another site posts.
 */
public final class PostedAuthorization extends OncePerRequestFilter {
    public static final String PATH = "/oauth2/authorize";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isRequest = "POST".equals(request.getMethod())
                && PATH.equals(request.getRequestURI())
                && request.getParameter(OAuth2ParameterNames.RESPONSE_TYPE) != null;
        if (!isRequest) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, PATH + "?" + query(request));
    }

    private static String query(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
