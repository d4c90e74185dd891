package org.kapfhir.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapfhir.errors.ErrorAnswers;
import org.kapfhir.shared.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses addresses and headers that are malformed, before anything behind it stumbles over them. */
final class RequestLineFilter extends OncePerRequestFilter {
    private static final Set<String> PACKINGS = Set.of("identity", "gzip");
    private static final Pattern VERSION = Pattern.compile("(W/)?\"?[A-Za-z0-9.-]{1,64}\"?");
    private static final Pattern NUMBERED_VERSION = Pattern.compile("(W/)?\"?\\d{1,9}\"?");
    private static final String REQUEST_ID = "X-Request-ID";
    private static final Pattern USUAL_REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final ErrorAnswers answers;

    RequestLineFilter(ErrorAnswers answers) {
        this.answers = answers;
    }

    /**
     * What is wrong with a request.
     *
     * @param whatToChange a sentence for the caller
     */
    private record Fault(ErrorCode code, String whatToChange) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Fault> fault = fault(request);
        if (fault.isPresent()) {
            answers.write(response, fault.get().code(), fault.get().whatToChange());
            return;
        }
        chain.doFilter(new UsualRequestId(request), response);
    }

    private static Optional<Fault> fault(HttpServletRequest request) {
        if (!isDecodable(request.getQueryString())) {
            return malformed("The query is not percent-encoded text: encode every character that is not plain");
        }
        String type = request.getContentType();
        if (type != null && !isKnownCharset(type)) {
            return Optional.of(new Fault(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The content type or its character set is not known: send application/fhir+json in UTF-8"));
        }
        String packing = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packing != null && !PACKINGS.contains(packing.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Fault(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The content encoding is not known: send gzip or none at all"));
        }
        if (!isVersion(request.getHeader(HttpHeaders.IF_MATCH), NUMBERED_VERSION)
                || !isVersion(request.getHeader(HttpHeaders.IF_NONE_MATCH), VERSION)) {
            return malformed("If-Match or If-None-Match names no version: send one such as W/\"3\"");
        }
        return Optional.empty();
    }

    private static Optional<Fault> malformed(String whatToChange) {
        return Optional.of(new Fault(ErrorCode.MALFORMED_REQUEST, whatToChange));
    }

    private static boolean isDecodable(@Nullable String query) {
        try {
            return query == null
                    || URLDecoder.decode(query, StandardCharsets.UTF_8)
                            .chars()
                            .noneMatch(character -> character == 0 || character == '\uFFFD');
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isKnownCharset(String contentType) {
        try {
            Charset charset = MimeTypeUtils.parseMimeType(contentType).getCharset();
            return charset == null || charset.canEncode();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isVersion(@Nullable String header, Pattern form) {
        return header == null || "*".equals(header) || form.matcher(header).matches();
    }

    /** Lets only short and plain request ids through, as the server underneath repeats them in its answer. */
    private static final class UsualRequestId extends jakarta.servlet.http.HttpServletRequestWrapper {

        UsualRequestId(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            boolean isOdd = value != null
                    && REQUEST_ID.equalsIgnoreCase(name)
                    && !USUAL_REQUEST_ID.matcher(value).matches();
            return isOdd ? null : value;
        }
    }
}
