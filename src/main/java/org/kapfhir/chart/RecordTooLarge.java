package org.kapfhir.chart;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A person's record has more entries than are read into memory at once. */
public final class RecordTooLarge extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private RecordTooLarge(ErrorCode code, String whatToChange, String expression) {
        super(code, whatToChange, expression);
    }

    static RecordTooLarge stored(int most) {
        return new RecordTooLarge(
                ErrorCode.RECORD_TOO_LARGE,
                "The stored record has more than " + most
                        + " entries: send the entries of the last years in data instead",
                "Patient");
    }

    /** @param expression where the record is in the request */
    public static RecordTooLarge sent(int most, String expression) {
        return new RecordTooLarge(
                ErrorCode.TOO_LARGE,
                "The record has more than " + most + " entries: send the entries of the last years only",
                expression);
    }
}
