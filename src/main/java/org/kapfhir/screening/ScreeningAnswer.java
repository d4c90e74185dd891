package org.kapfhir.screening;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.screening.EarlierAssessment.Answered;

/** Writes a screening as the Parameters of the public contract. */
final class ScreeningAnswer {
    private static final DateTimeFormatter FHIR_DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Screening screening;
    private final EntryReferences references;
    private final RiskAssessment assessment;

    ScreeningAnswer(Screening screening, EntryReferences references) {
        this(screening, references, new CandidacyAssessment(screening, references).riskAssessment());
    }

    /** @param assessment the assessment as it was stored */
    ScreeningAnswer(Screening screening, EntryReferences references, RiskAssessment assessment) {
        this.screening = screening;
        this.references = references;
        this.assessment = assessment;
    }

    Parameters parameters() {
        ScreeningRequest request = screening.request();
        Parameters answer = new Parameters();
        // Here and not where answers leave: an answer may be streamed, or be a part of another one.
        screening.labels().forEach(answer.getMeta()::addSecurity);
        answer.addParameter()
                .setName("decision")
                .setValue(new CodeType(screening.decision().code()));
        answer.addParameter()
                .setName("protocol")
                .setValue(new CanonicalType(request.protocol().canonical()));
        answer.addParameter()
                .setName("policy")
                .setValue(new CodeType(request.policy().code()));
        answer.addParameter().setName("asOf").setValue(fhir(request.asOf()));
        answer.addParameter().setName("subject").setValue(references.to(screening.subject()));
        FindingParts parts = new FindingParts(references);
        screening
                .findings()
                .forEach(finding -> parts.write(finding, answer.addParameter().setName("criterion")));
        screening
                .earlier()
                .ifPresent(earlier -> write(earlier, answer.addParameter().setName("previous")));
        for (CriterionChange change : screening.changes()) {
            write(change, answer.addParameter().setName("change"));
        }
        answer.addParameter().setName("assessment").setResource(assessment);
        return answer;
    }

    static DateTimeType fhir(OffsetDateTime time) {
        return new DateTimeType(FHIR_DATE_TIME.format(time));
    }

    private void write(EarlierAssessment earlier, ParametersParameterComponent previous) {
        part(previous, "assessment", references.to(earlier.assessment()));
        part(previous, "asOf", earlier.assessment().getOccurrence());
        part(
                previous,
                "decision",
                new CodeType(earlier.assessment()
                        .getPredictionFirstRep()
                        .getOutcome()
                        .getCodingFirstRep()
                        .getCode()));
    }

    private void write(CriterionChange change, ParametersParameterComponent parameter) {
        Answered from = change.from();
        CriterionFinding to = change.to();
        part(parameter, "code", to.code());
        part(parameter, "from", new CodeType(from.result().code()));
        part(parameter, "to", new CodeType(to.result().code()));
        part(parameter, "fromRole", new CodeType(from.role().code()));
        part(parameter, "toRole", new CodeType(to.role().code()));
        part(parameter, "fromExplanation", new StringType(from.explanation()));
        part(parameter, "toExplanation", new StringType(to.explanation()));
        from.evidence().forEach(entry -> part(parameter, "fromEvidence", entry));
        to.evidence().forEach(entry -> part(parameter, "toEvidence", references.to(entry)));
    }

    private static void part(ParametersParameterComponent parameter, String name, Type value) {
        parameter.addPart().setName(name).setValue(value);
    }
}
