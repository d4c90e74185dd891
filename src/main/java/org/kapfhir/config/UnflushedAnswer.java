package org.kapfhir.config;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is sent when the container's buffer is full or the answer ends, and not whenever its writer is told to: HAPI's
 * JSON writer flushes after each number and each truth value, and each time a packet of a few bytes would go out.
 */
final class UnflushedAnswer extends HttpServletResponseWrapper {
    private @Nullable PrintWriter writer;

    UnflushedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter known = writer;
        if (known == null) {
            known = new UnflushedWriter(super.getWriter());
            writer = known;
        }
        return known;
    }

    private static final class UnflushedWriter extends PrintWriter {
        UnflushedWriter(PrintWriter written) {
            super(written);
        }

        @Override
        public void flush() {
            // Left to the container.
        }
    }
}
