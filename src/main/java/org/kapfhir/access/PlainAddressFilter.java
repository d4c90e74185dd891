package org.kapfhir.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that can be read in more than one way, before anybody reads them: rules, servlets and features would
 * otherwise have to agree on a reading. Nobody has a reason to write a letter as {@code %41}, or {@code ..} in a path.
 */
final class PlainAddressFilter extends OncePerRequestFilter {
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|[;\\\\\\x00-\\x20\\x7f]|/\\.\\.?(/|$)"
                    // Encoded: controls, and what need not or must not be: percent, hyphen, dot, slash, digits,
                    // semicolon, letters,
                    // backslash, underscore, tilde.
                    + "|%([01].|2[5def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9aef])",
            Pattern.CASE_INSENSITIVE);

    private final RefusalAnswers refusals;

    PlainAddressFilter(RefusalAnswers refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (AMBIGUOUS.matcher(path).find() || !path.startsWith(request.getContextPath() + request.getServletPath())) {
            refusals.handle(request, response, new RequestRejectedException("ambiguous address"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
