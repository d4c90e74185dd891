package org.kapfhir.sensitivity;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The glass may not be broken, or not without a reason. */
final class GlassRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private GlassRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static GlassRefused notEntitled() {
        return new GlassRefused(
                ErrorCode.FORBIDDEN, "You are not entitled to break the glass: ask whoever administers your rights");
    }

    static GlassRefused withoutReason() {
        return new GlassRefused(
                ErrorCode.INVALID_PARAMETER,
                "Breaking the glass needs a reason: say in the header " + BrokenGlass.REASON_HEADER
                        + " in 10 to 500 characters what the emergency is");
    }

    static GlassRefused unknownPurpose() {
        return new GlassRefused(
                ErrorCode.INVALID_PARAMETER,
                "The header " + BrokenGlass.PURPOSE_HEADER
                        + " holds no purpose that is known here: send TREAT, ETREAT, HPAYMT, HOPERAT, HRESCH, PATRQT or BTG");
    }
}
