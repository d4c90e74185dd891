package org.kapfhir.errors;

import jakarta.servlet.http.HttpServletResponse;

/** Headers of an answer that is written before the filters that would set them: no cache keeps it, no browser guesses its type. */
public final class UnkeptAnswer {
    private UnkeptAnswer() {}

    public static void mark(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
