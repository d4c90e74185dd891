package org.kapfhir.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets FHIR's servlet read bodies through a {@link GuardedBody}, unpacked where they were sent packed. */
final class RequestBodyFilter extends OncePerRequestFilter {
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String PACKED = "gzip";

    private final long mostBytes;

    RequestBodyFilter(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Guarded(request, mostBytes), response);
    }

    private static final class Guarded extends HttpServletRequestWrapper {
        private final long mostBytes;
        private @Nullable GuardedBody body;

        Guarded(HttpServletRequest request, long mostBytes) {
            super(request);
            this.mostBytes = mostBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                InputStream sent = super.getInputStream();
                body = new GuardedBody(isPacked() ? new GZIPInputStream(sent) : sent, mostBytes);
            }
            return body;
        }

        /** It is unpacked here, so that the limit holds for what was packed. */
        @Override
        public @Nullable String getHeader(String name) {
            return CONTENT_ENCODING.equalsIgnoreCase(name) && isPacked() ? null : super.getHeader(name);
        }

        private boolean isPacked() {
            return PACKED.equalsIgnoreCase(super.getHeader(CONTENT_ENCODING));
        }
    }
}
