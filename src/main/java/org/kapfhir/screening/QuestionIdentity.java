package org.kapfhir.screening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;

/**
 * Ids that follow from the question and its answer, so that storing the same answer to the same question again changes
 * nothing, and another answer, made from a record that was corrected since, stands beside the first.
 */
final class QuestionIdentity {
    private QuestionIdentity() {}

    static String assessmentId(Patient subject, ScreeningRequest request, List<CriterionFinding> findings) {
        StringBuilder text = new StringBuilder()
                .append(subject.getIdElement().getIdPart())
                .append('\n')
                .append(request.protocol().canonical())
                .append('\n')
                .append(request.policy().code())
                .append('\n')
                .append(request.asOf().toInstant())
                .append('\n')
                .append(request.assumeCompleteRecord());
        for (CriterionFinding finding : findings) {
            text.append('\n')
                    .append(finding.code().getCode())
                    .append(' ')
                    .append(finding.role().code())
                    .append(' ')
                    .append(finding.result().code())
                    .append(' ')
                    .append(finding.explanation());
            finding.evidence()
                    .forEach(entry -> text.append(' ')
                            .append(entry.fhirType())
                            .append('/')
                            .append(entry.getIdElement().getIdPart()));
        }
        return uuid(text.toString());
    }

    /** The id of what is stored along with an assessment. */
    static String partId(String assessmentId, String part) {
        return uuid(assessmentId + "\n" + part);
    }

    private static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
