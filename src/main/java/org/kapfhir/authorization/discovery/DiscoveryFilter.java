package org.kapfhir.authorization.discovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the well-known addresses for everybody from anywhere. It is a filter because the FHIR servlet owns everything
 * below {@code /fhir}.
 */
public final class DiscoveryFilter extends OncePerRequestFilter {
    private static final String SMART = "/fhir/.well-known/smart-configuration";
    private static final String OPENID = "/.well-known/openid-configuration";

    private static final int FRESH_FOR_SECONDS = 300;

    private final DiscoveryDocuments documents;
    private final ObjectMapper json = new ObjectMapper();

    public DiscoveryFilter(DiscoveryDocuments documents) {
        this.documents = documents;
    }

    /** What it answers. */
    public static List<String> paths() {
        return List.of(SMART, OPENID);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Map<String, Object>> document = document(request.getRequestURI());
        if (document.isEmpty() || !isReading(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + FRESH_FOR_SECONDS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!"OPTIONS".equals(request.getMethod())) {
            byte[] body = json.writeValueAsBytes(document.get());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private Optional<Map<String, Object>> document(String path) {
        if (SMART.equals(path)) {
            return Optional.of(documents.smartConfiguration());
        }
        return OPENID.equals(path) ? Optional.of(documents.openIdConfiguration()) : Optional.empty();
    }

    private static boolean isReading(String method) {
        return "GET".equals(method) || "HEAD".equals(method) || "OPTIONS".equals(method);
    }
}
