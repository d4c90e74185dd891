package org.kapfhir.intake;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request, read no further than it is bearable: not beyond a size, and no further than its text is sound.
 */
final class GuardedBody extends ServletInputStream {
    private final InputStream body;
    private final long mostBytes;
    private final BodyText text;
    private long bytes;
    private boolean finished;

    GuardedBody(InputStream body, long mostBytes, BodyText text) {
        this.body = body;
        this.mostBytes = mostBytes;
        this.text = text;
    }

    /** @throws BodyRefused 413 {@code too-large}; 400 {@code malformed-request} */
    @Override
    public int read() throws IOException {
        int next = body.read();
        if (next < 0) {
            end();
        } else {
            check((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        if (count < 0) {
            end();
        }
        for (int index = offset; index < offset + count; index++) {
            check(buffer[index]);
        }
        return count;
    }

    private void end() {
        if (!finished) {
            finished = true;
            text.end();
        }
    }

    private void check(byte next) {
        bytes++;
        if (bytes > mostBytes) {
            throw BodyRefused.tooLarge(mostBytes);
        }
        text.accept(next);
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("The body is read as it comes");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
