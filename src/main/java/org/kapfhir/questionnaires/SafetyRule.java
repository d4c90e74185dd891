package org.kapfhir.questionnaires;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.kapfhir.shared.Canonicals;

/**
 * What answer raises a flag, whatever the total.
 *
 * @param flag code of the flag
 * @param when FHIRPath over the response
 */
record SafetyRule(Coding flag, String when) {
    static final String EXTENSION = Canonicals.BASE + "/StructureDefinition/kap-safety-rule";

    static SafetyRule of(Extension rule) {
        return new SafetyRule(
                (Coding) rule.getExtensionByUrl("flag").getValue(),
                ((Expression) rule.getExtensionByUrl("when").getValue()).getExpression());
    }
}
