package org.kapfhir.decisionsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

class ValueSetMembershipTest {
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String SNOMED = "http://snomed.info/sct";

    private final ValueSet trauma = valueSet("trauma", ICD, "S06.5");
    private final ValueSet aneurysm = valueSet("aneurysm", SNOMED, "128609009");

    @Test
    void holdsWhatItEnumerates() {
        ValueSetMembership membership = ValueSetMembership.of(List.of(aneurysm));

        assertThat(membership.contains("aneurysm", SNOMED, "128609009")).isTrue();
        assertThat(membership.contains("aneurysm|0.1.0", SNOMED, "128609009")).isTrue();
        assertThat(membership.contains("aneurysm", SNOMED, "1286090099")).isFalse();
        assertThat(membership.contains("aneurysm", ICD, "128609009")).isFalse();
        assertThat(membership.contains("aneurysm", null, "128609009")).isFalse();
        assertThat(membership.contains("aneurysm", SNOMED, null)).isFalse();
    }

    @Test
    void takesACategoryOfIcd10CmForTheCodesBelowItAndNotAbove() {
        ValueSetMembership membership = ValueSetMembership.of(List.of(trauma));

        assertThat(membership.contains("trauma", ICD, "S06.5X0A")).isTrue();
        assertThat(membership.contains("trauma", ICD, "S06.5")).isTrue();
        assertThat(membership.contains("trauma", ICD, "S06.6X0A")).isFalse();
        assertThat(membership.contains("trauma", ICD, "S06")).isFalse();
        assertThat(membership.contains("trauma", SNOMED, "S06.5X0A")).isFalse();
    }

    @Test
    void followsIncludedValueSetsEvenInACircle() {
        ValueSet both = new ValueSet().setUrl("both");
        both.getCompose().addInclude().addValueSet("trauma");
        both.getCompose().addInclude().addValueSet("aneurysm").addValueSet("both");

        ValueSetMembership membership = ValueSetMembership.of(List.of(both, trauma, aneurysm));

        assertThat(membership.contains("both", SNOMED, "128609009")).isTrue();
        assertThat(membership.contains("both", ICD, "S06.5X0A")).isTrue();
    }

    @Test
    void refusesAValueSetThatTheGuideDoesNotHold() {
        ValueSet broken = new ValueSet().setUrl("broken");
        broken.getCompose().addInclude().addValueSet("nowhere");

        assertThatThrownBy(() -> ValueSetMembership.of(List.of(broken)))
                .isInstanceOf(GuideLogicBroken.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> ValueSetMembership.of(List.of()).contains("nowhere", SNOMED, "1"))
                .isInstanceOf(GuideLogicBroken.class);
    }

    private static ValueSet valueSet(String url, String system, String code) {
        ValueSet valueSet = new ValueSet().setUrl(url);
        valueSet.getCompose().addInclude().setSystem(system).addConcept().setCode(code);
        return valueSet;
    }
}
