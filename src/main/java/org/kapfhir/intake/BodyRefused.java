package org.kapfhir.intake;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The body of a request is more than the server can take in, or no sound text. */
final class BodyRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private BodyRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static BodyRefused tooLarge(long mostBytes) {
        return new BodyRefused(
                ErrorCode.TOO_LARGE, "The body is larger than " + mostBytes + " bytes: send it in several requests");
    }

    static BodyRefused number() {
        return malformed("A number has an exponent of more than two digits: correct it");
    }

    static BodyRefused nesting(int most) {
        return malformed("The body is nested more than " + most + " levels deep: send a flatter one");
    }

    static BodyRefused keyTwice() {
        return malformed("An object has the same key twice: send each once");
    }

    static BodyRefused encoding() {
        return malformed("The body is not UTF-8: encode it so");
    }

    static BodyRefused namespace(String namespace) {
        return malformed("The XML is not of FHIR: name the namespace " + namespace + " at its start");
    }

    static BodyRefused documentType() {
        return malformed("The XML declares a document type: leave it out");
    }

    static BodyRefused packing() {
        return malformed("The body is not gzip, though its content encoding says so: pack it again");
    }

    private static BodyRefused malformed(String whatToChange) {
        return new BodyRefused(ErrorCode.MALFORMED_REQUEST, whatToChange);
    }
}
