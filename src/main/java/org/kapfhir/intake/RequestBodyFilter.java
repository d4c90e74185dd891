package org.kapfhir.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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
                body = new GuardedBody(isPacked() ? unpacked(sent) : sent, mostBytes, text());
            }
            return body;
        }

        /** It is unpacked here, so that the limit holds for what was packed. */
        @Override
        public @Nullable String getHeader(String name) {
            return CONTENT_ENCODING.equalsIgnoreCase(name) && isPacked() ? null : super.getHeader(name);
        }

        private static InputStream unpacked(InputStream sent) throws IOException {
            try {
                return new GZIPInputStream(sent);
            } catch (ZipException | EOFException e) {
                throw BodyRefused.packing();
            }
        }

        /** Bodies that are neither JSON nor XML (forms, attachments) are bytes like any other. */
        private BodyText text() {
            String type =
                    super.getContentType() == null ? "" : super.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("json")) {
                return new JsonText();
            }
            return type.contains("xml") ? new XmlText() : next -> {};
        }

        private boolean isPacked() {
            return PACKED.equalsIgnoreCase(super.getHeader(CONTENT_ENCODING));
        }
    }
}
