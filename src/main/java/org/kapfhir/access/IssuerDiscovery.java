package org.kapfhir.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.kapfhir.smart.WellKnownFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers how tokens are had from the external issuer, or that it cannot be asked now. */
final class IssuerDiscovery extends OncePerRequestFilter {
    private final WellKnownFilter documents;
    private final RefusalAnswers refusals;

    IssuerDiscovery(IssuerSmartConfiguration configuration, RefusalAnswers refusals) {
        this.documents = new WellKnownFilter(Map.of(WellKnownFilter.SMART, configuration::document));
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            documents.doFilter(request, response, chain);
        } catch (IssuerAway away) {
            refusals.onAuthenticationFailure(request, response, away);
        }
    }
}
