package org.kapfhir.intake;

import java.nio.charset.StandardCharsets;

/** XML as far as the parser behind it would not defend itself: document types, another namespace, and nesting. */
final class XmlText implements BodyText {
    private static final int HEAD_BYTES = 4096;
    private static final int MOST_NESTING = 200;
    private static final String NAMESPACE = "http://hl7.org/fhir";

    private final byte[] head = new byte[HEAD_BYTES];
    private int headLength;
    private int nesting;
    private byte beforeLast;
    private byte last;

    @Override
    public void accept(byte next) {
        if (headLength < HEAD_BYTES) {
            head[headLength++] = next;
            if (headLength == HEAD_BYTES) {
                checkNamespace();
            }
        }
        acceptTag(next);
        beforeLast = last;
        last = next;
    }

    @Override
    public void end() {
        if (headLength < HEAD_BYTES && headLength > 0) {
            checkNamespace();
        }
    }

    /** An element opens with {@code <name} and closes with {@code </} or {@code />}; quotes cannot hold a bare {@code <}. */
    private void acceptTag(byte next) {
        if (beforeLast == '<' && last == '!' && next == 'D') {
            throw BodyRefused.documentType();
        }
        if (last == '<' && Character.isLetter(next)) {
            nesting++;
        } else if ((last == '<' && next == '/') || (last == '/' && next == '>' && beforeLast != '<')) {
            nesting--;
        }
        if (nesting > MOST_NESTING) {
            throw BodyRefused.nesting(MOST_NESTING);
        }
    }

    private void checkNamespace() {
        String start = new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
        if (!start.contains('"' + NAMESPACE + '"') && !start.contains('\'' + NAMESPACE + '\'')) {
            throw BodyRefused.namespace(NAMESPACE);
        }
    }
}
