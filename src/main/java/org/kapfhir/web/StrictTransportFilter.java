package org.kapfhir.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapfhir.smart.AuthProperties;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to come by TLS only, where callers come by it. TLS ends in front of this server, so that the request does not
 * show it: the public address does.
 */
final class StrictTransportFilter extends OncePerRequestFilter {
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean isCalledByTls;

    StrictTransportFilter(AuthProperties auth) {
        this.isCalledByTls = "https".equals(auth.publicUrl().getScheme());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isCalledByTls) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }
}
