package org.kapfhir.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * JSON as far as the parser behind it would not defend itself: numbers whose few characters (1e999999999) stand for more
 * digits than fit into memory, nesting that exhausts the stack, and a key twice in one object, of which one is lost.
 */
final class JsonText implements BodyText {
    private static final int MOST_EXPONENT_DIGITS = 2;
    private static final int MOST_NESTING = 200;

    /** FNV-1a with 64 bits: two keys of one object that collide are not met by chance. */
    private static final long HASH_START = 0xcbf29ce484222325L;

    private static final long HASH_FACTOR = 0x100000001b3L;

    private final Utf8Text utf8 = new Utf8Text();
    private final Deque<Set<Long>> keysOfOpenObjects = new ArrayDeque<>();
    private int nesting;
    private boolean inText;
    private boolean escaped;
    private long hashOfText;
    private boolean inNumber;
    private int exponentDigits = -1;

    @Override
    public void accept(byte next) {
        utf8.accept(next);
        if (inText) {
            acceptInText(next);
        } else if (next == '"') {
            inText = true;
            inNumber = false;
            hashOfText = HASH_START;
        } else {
            acceptOutsideText(next);
        }
    }

    @Override
    public void end() {
        utf8.end();
    }

    private void acceptInText(byte next) {
        inText = escaped || next != '"';
        escaped = !escaped && next == '\\';
        hashOfText = (hashOfText ^ next) * HASH_FACTOR;
    }

    private void acceptOutsideText(byte next) {
        switch (next) {
            case '{' -> open(new HashSet<>());
            case '[' -> open(Set.of());
            case '}', ']' -> {
                nesting--;
                keysOfOpenObjects.poll();
            }
            case ':' -> acceptKey();
            default -> {}
        }
        acceptNumber(next);
    }

    private void open(Set<Long> keys) {
        nesting++;
        if (nesting > MOST_NESTING) {
            throw BodyRefused.nesting(MOST_NESTING);
        }
        keysOfOpenObjects.push(keys);
    }

    private void acceptKey() {
        Set<Long> keys = keysOfOpenObjects.peek();
        if (keys instanceof HashSet && !keys.add(hashOfText)) {
            throw BodyRefused.keyTwice();
        }
    }

    private void acceptNumber(byte next) {
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
}
