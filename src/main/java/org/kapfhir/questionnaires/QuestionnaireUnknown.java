package org.kapfhir.questionnaires;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A canonical names no Questionnaire of the guide, or not the version that it has. */
final class QuestionnaireUnknown extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private QuestionnaireUnknown(ErrorCode code, String whatToChange, String expression) {
        super(code, whatToChange, expression);
    }

    static QuestionnaireUnknown inThisVersion(String canonical, String known) {
        return new QuestionnaireUnknown(
                ErrorCode.QUESTIONNAIRE_UNKNOWN,
                "The version of %s is not known here: name version %s or none".formatted(canonical, known),
                "QuestionnaireResponse.questionnaire");
    }

    static QuestionnaireUnknown toTheGuide(String canonical, String expression) {
        return new QuestionnaireUnknown(
                ErrorCode.QUESTIONNAIRE_UNKNOWN,
                "There is no Questionnaire %s in the guide: name one of its Questionnaires".formatted(canonical),
                expression);
    }

    static QuestionnaireUnknown withoutName(String expression) {
        return new QuestionnaireUnknown(
                ErrorCode.QUESTIONNAIRE_UNKNOWN,
                "No Questionnaire is named: give the canonical of one of the guide's Questionnaires",
                expression);
    }

    static QuestionnaireUnknown withId() {
        return new QuestionnaireUnknown(
                ErrorCode.NOT_FOUND,
                "There is no Questionnaire of the guide with this id: check the id in the address",
                "Questionnaire");
    }
}
