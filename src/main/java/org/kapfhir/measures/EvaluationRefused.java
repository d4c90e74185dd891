package org.kapfhir.measures;

import java.time.Duration;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** An evaluation that the server does not carry out, or does not carry through. */
final class EvaluationRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private EvaluationRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static EvaluationRefused unknownMeasure(String canonical) {
        return new EvaluationRefused(
                ErrorCode.MEASURE_UNKNOWN,
                "There is no Measure " + canonical + " on this server: check the canonical and its version");
    }

    static EvaluationRefused unknownPatient() {
        return new EvaluationRefused(ErrorCode.NOT_FOUND, "There is no Patient with this id: check the id");
    }

    static EvaluationRefused busy() {
        return new EvaluationRefused(
                ErrorCode.SLOW_DOWN, "As many measures are being evaluated as the server takes on: ask again later");
    }

    static EvaluationRefused tooLong(Duration limit) {
        return new EvaluationRefused(
                ErrorCode.EVALUATION_TOO_LONG,
                "The evaluation took longer than " + limit.toSeconds()
                        + " seconds: ask for a smaller group of people, or make the logic of the measure simpler");
    }

    static EvaluationRefused tooManySurroundings(String type, int most) {
        return new EvaluationRefused(
                ErrorCode.MEASURE_UNUSABLE,
                "The measure looks at every " + type + " of the store, and there are more than " + most);
    }

    /** Somebody whose record breaks the logic. */
    static EvaluationRefused failed() {
        return new EvaluationRefused(
                ErrorCode.INTERNAL, "The record of this person made the evaluation fail: report its id");
    }

    /** A member of a group who is not in the store. */
    static EvaluationRefused missingMember() {
        return new EvaluationRefused(ErrorCode.NOT_FOUND, "There is no Patient with this id: check the group");
    }
}
