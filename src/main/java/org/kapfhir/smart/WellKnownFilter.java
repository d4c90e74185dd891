package org.kapfhir.smart;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the well-known addresses for everybody from anywhere. It is a filter because the FHIR servlet owns everything
 * below {@code /fhir}.
 */
public final class WellKnownFilter extends OncePerRequestFilter {
    /** Where apps read how SMART App Launch works here. */
    public static final String SMART = "/fhir/.well-known/smart-configuration";

    public static final String OPENID = "/.well-known/openid-configuration";

    private static final int FRESH_FOR_SECONDS = 300;

    private final Map<String, Supplier<Map<String, Object>>> documents;
    private final ObjectMapper json = new ObjectMapper();

    /** @param documents by the path at which they are read */
    public WellKnownFilter(Map<String, Supplier<Map<String, Object>>> documents) {
        this.documents = Map.copyOf(documents);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Supplier<Map<String, Object>> document = documents.get(request.getRequestURI());
        if (document == null || !isReading(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if ("OPTIONS".equals(request.getMethod())) {
            return;
        }
        byte[] body = json.writeValueAsBytes(document.get());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + FRESH_FOR_SECONDS);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean isReading(String method) {
        return "GET".equals(method) || "HEAD".equals(method) || "OPTIONS".equals(method);
    }
}
