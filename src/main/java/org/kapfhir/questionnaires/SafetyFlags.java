package org.kapfhir.questionnaires;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.kapfhir.sensitivity.SentLabels;
import org.kapfhir.shared.Canonicals;

/** Makes the Flag that an answer raises. */
final class SafetyFlags {
    static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";
    private static final Coding SAFETY =
            new Coding("http://terminology.hl7.org/CodeSystem/flag-category", "safety", "Safety");

    private SafetyFlags() {}

    static Flag raised(QuestionnaireResponse response, SafetyRule rule) {
        Flag flag = new Flag();
        flag.getMeta().addProfile(Canonicals.SAFETY_FLAG);
        SentLabels.of(response).forEach(label -> flag.getMeta().addSecurity(label.copy()));
        flag.setStatus(FlagStatus.ACTIVE);
        flag.addCategory().addCoding(SAFETY.copy());
        flag.getCode().addCoding(rule.flag().copy());
        flag.setSubject(response.getSubject().copy());
        flag.setPeriod(
                new Period().setStartElement(response.getAuthoredElement().copy()));
        if (response.hasEncounter()) {
            flag.setEncounter(response.getEncounter().copy());
        }
        if (response.getIdElement().hasIdPart()) {
            flag.setId("Flag/" + DerivedIds.flag(response, rule));
            flag.addExtension(DETAIL, ResponseReference.to(response));
        }
        return flag;
    }
}
