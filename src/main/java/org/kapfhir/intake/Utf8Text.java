package org.kapfhir.intake;

/** UTF-8 as RFC 3629 has it: no stray or missing continuation, nothing longer than needed, no half characters. */
final class Utf8Text implements BodyText {
    private int missing;
    private int lowestNext = 0x80;
    private int highestNext = 0xBF;

    @Override
    public void accept(byte next) {
        int octet = next & 0xFF;
        if (missing > 0) {
            if (octet < lowestNext || octet > highestNext) {
                throw BodyRefused.encoding();
            }
            missing--;
            lowestNext = 0x80;
            highestNext = 0xBF;
        } else if (octet >= 0x80) {
            begin(octet);
        }
    }

    private void begin(int octet) {
        if (octet >= 0xC2 && octet <= 0xDF) {
            missing = 1;
        } else if (octet >= 0xE0 && octet <= 0xEF) {
            missing = 2;
            lowestNext = octet == 0xE0 ? 0xA0 : 0x80;
            highestNext = octet == 0xED ? 0x9F : 0xBF;
        } else if (octet >= 0xF0 && octet <= 0xF4) {
            missing = 3;
            lowestNext = octet == 0xF0 ? 0x90 : 0x80;
            highestNext = octet == 0xF4 ? 0x8F : 0xBF;
        } else {
            throw BodyRefused.encoding();
        }
    }

    @Override
    public void end() {
        if (missing > 0) {
            throw BodyRefused.encoding();
        }
    }
}
