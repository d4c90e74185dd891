package org.kapfhir.registry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Breaks the connection where a table fails after its first part was sent. A caller must not take half a table for a whole
 * one, and what is sent cannot be called an error any more.
 */
final class BrokenTableFilter extends OncePerRequestFilter {
    private static final String FAILURE = BrokenTableFilter.class.getName() + ".failure";

    /** Notes that the answer to this request is not whole. */
    static void note(HttpServletRequest request, Exception failure) {
        request.setAttribute(FAILURE, failure);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(FAILURE) instanceof Exception failure) {
            throw new IOException("A table was given up after its first part was sent", failure);
        }
    }
}
