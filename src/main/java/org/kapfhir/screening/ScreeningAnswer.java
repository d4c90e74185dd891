package org.kapfhir.screening;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.screening.CriterionFinding.Missing;

/** Writes a screening as the Parameters of the public contract. */
final class ScreeningAnswer {
    private static final DateTimeFormatter FHIR_DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Screening screening;
    private final EntryReferences references;

    ScreeningAnswer(Screening screening, EntryReferences references) {
        this.screening = screening;
        this.references = references;
    }

    Parameters parameters() {
        ScreeningRequest request = screening.request();
        Parameters answer = new Parameters();
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
        for (CriterionFinding finding : screening.findings()) {
            write(finding, answer.addParameter().setName("criterion"));
        }
        answer.addParameter()
                .setName("assessment")
                .setResource(new CandidacyAssessment(screening, references).riskAssessment());
        return answer;
    }

    static DateTimeType fhir(OffsetDateTime time) {
        return new DateTimeType(FHIR_DATE_TIME.format(time));
    }

    private void write(CriterionFinding finding, ParametersParameterComponent criterion) {
        part(criterion, "code", finding.code());
        part(criterion, "role", new CodeType(finding.role().code()));
        part(criterion, "result", new CodeType(finding.result().code()));
        part(criterion, "explanation", new StringType(finding.explanation()));
        finding.evidence().forEach(entry -> part(criterion, "evidence", references.to(entry)));
        finding.missing().forEach(missing -> write(missing, criterion.addPart().setName("missing")));
        part(criterion, "source", new StringType(finding.source()));
    }

    private static void write(Missing missing, ParametersParameterComponent part) {
        part(part, "text", new StringType(missing.text()));
        if (missing.questionnaire() != null) {
            part(part, "questionnaire", new CanonicalType(missing.questionnaire()));
        }
        if (missing.resourceType() != null) {
            part(part, "dataRequirement", requirement(missing.resourceType(), missing.valueSet()));
        }
    }

    private static DataRequirement requirement(String resourceType, @Nullable String valueSet) {
        DataRequirement requirement = new DataRequirement().setType(resourceType);
        if (valueSet != null) {
            String coded = resourceType.startsWith("Medication") ? "medication" : "code";
            requirement.addCodeFilter().setPath(coded).setValueSet(valueSet);
        }
        return requirement;
    }

    private static void part(ParametersParameterComponent parameter, String name, Type value) {
        parameter.addPart().setName(name).setValue(value);
    }
}
