package org.kapfhir.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class UnflushedAnswerTest {
    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final UnflushedAnswer answer = new UnflushedAnswer(sent);

    @Test
    void sendsNothingWhenItsWriterIsFlushed() throws IOException {
        answer.getWriter().write("{\"value\":1");
        answer.getWriter().flush();

        assertThat(sent.isCommitted()).isFalse();
    }

    @Test
    void sendsAllOfItAtTheEnd() throws IOException {
        answer.getWriter().write("{\"value\":1");
        answer.getWriter().flush();
        answer.getWriter().write("}");
        answer.flushBuffer();

        assertThat(sent.isCommitted()).isTrue();
        assertThat(sent.getContentAsString()).isEqualTo("{\"value\":1}");
    }
}
