package org.kapfhir.screening;

import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.screening.CriterionFinding.Missing;

/** Writes what was found about a criterion as the parts of a parameter: the same for a candidacy and for a session. */
record FindingParts(EntryReferences references) {

    void write(CriterionFinding finding, ParametersParameterComponent criterion) {
        part(criterion, "code", finding.code());
        part(criterion, "role", finding.role().element());
        part(criterion, "result", finding.result().element());
        part(criterion, "explanation", new StringType(finding.explanation()));
        finding.evidence().forEach(entry -> part(criterion, "evidence", references.to(entry)));
        finding.missing().forEach(missing -> write(missing, criterion.addPart().setName("missing")));
        part(criterion, "source", new StringType(finding.source()));
        finding.labels().forEach(label -> part(criterion, "label", label.copy()));
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
