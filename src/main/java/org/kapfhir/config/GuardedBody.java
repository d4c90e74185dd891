package org.kapfhir.config;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request, read no further than it is bearable: not beyond a size, and not over a number whose few characters
 * (1e999999999) stand for so many digits that the parser would fill the memory with them.
 */
final class GuardedBody extends ServletInputStream {
    private static final int MOST_EXPONENT_DIGITS = 3;

    private final InputStream body;
    private final long mostBytes;
    private long bytes;
    private boolean inText;
    private boolean escaped;
    private boolean inNumber;
    private int exponentDigits = -1;
    private boolean finished;

    GuardedBody(InputStream body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    /** @throws BodyRefused 413 {@code too-large}; 400 {@code malformed-request} */
    @Override
    public int read() throws IOException {
        int next = body.read();
        if (next < 0) {
            finished = true;
        } else {
            check((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        finished = count < 0;
        for (int index = offset; index < offset + count; index++) {
            check(buffer[index]);
        }
        return count;
    }

    private void check(byte next) {
        bytes++;
        if (bytes > mostBytes) {
            throw BodyRefused.tooLarge(mostBytes);
        }
        if (inText) {
            inText = escaped || next != '"';
            escaped = !escaped && next == '\\';
        } else if (next == '"') {
            inText = true;
            inNumber = false;
        } else {
            checkOutsideText(next);
        }
    }

    private void checkOutsideText(byte next) {
        boolean isDigit = next >= '0' && next <= '9';
        if (exponentDigits >= 0) {
            if (isDigit) {
                exponentDigits++;
            } else if (next != '+' && next != '-') {
                exponentDigits = -1;
                inNumber = false;
            }
        } else if (inNumber && (next == 'e' || next == 'E')) {
            exponentDigits = 0;
        } else {
            inNumber = isDigit || (inNumber && next == '.');
        }
        if (exponentDigits > MOST_EXPONENT_DIGITS) {
            throw BodyRefused.number();
        }
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
