package org.kapfhir.questionnaires;

import java.util.List;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A finished response from which nothing can be made; the findings name each place. */
final class AnswersRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private AnswersRefused(ErrorCode code, List<Finding> findings) {
        super(code, findings);
    }

    /** It lacks the person, the time or the completion. */
    static AnswersRefused incomplete(String whatToChange, String expression) {
        return new AnswersRefused(ErrorCode.RESPONSE_INCOMPLETE, List.of(new Finding(whatToChange, expression)));
    }

    /** The answers do not fit the form. */
    static AnswersRefused contradictory(List<Finding> findings) {
        return new AnswersRefused(ErrorCode.ANSWERS_CONTRADICTORY, findings);
    }

    /** A total was sent that the answers do not give. */
    static AnswersRefused miscounted(List<Finding> findings) {
        return new AnswersRefused(ErrorCode.SCORE_MISCOUNTED, findings);
    }
}
