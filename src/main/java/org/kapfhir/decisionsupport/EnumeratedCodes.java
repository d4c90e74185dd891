package org.kapfhir.decisionsupport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.opencds.cqf.cql.engine.runtime.Code;

/**
 * The codes that a stored value set lists: those of its expansion, else those of its composition. A value set by rule is
 * refused, because an expansion made here would differ from the one that its author means.
 */
final class EnumeratedCodes {
    private final Function<String, ValueSet> others;
    private final Set<String> visited = new LinkedHashSet<>();
    private final List<Code> codes = new ArrayList<>();

    private EnumeratedCodes(Function<String, ValueSet> others) {
        this.others = others;
    }

    /**
     * @param others finds a value set by its canonical
     * @throws LogicUnusable 422, code {@code measure-unusable}
     */
    static List<Code> of(ValueSet valueSet, Function<String, ValueSet> others) {
        EnumeratedCodes enumerated = new EnumeratedCodes(others);
        enumerated.collect(valueSet);
        return enumerated.codes;
    }

    private void collect(ValueSet valueSet) {
        if (!visited.add(valueSet.getUrl())) {
            return;
        }
        if (valueSet.hasExpansion()) {
            valueSet.getExpansion().getContains().forEach(this::collect);
            return;
        }
        if (valueSet.getCompose().hasExclude()
                || valueSet.getCompose().getInclude().isEmpty()) {
            throw LogicUnusable.notEnumerated(valueSet.getUrl());
        }
        valueSet.getCompose().getInclude().forEach(include -> collect(include, valueSet));
    }

    private void collect(ValueSetExpansionContainsComponent entry) {
        if (!entry.getAbstract() && entry.hasCode() && entry.hasSystem()) {
            codes.add(code(entry.getSystem(), entry.getCode(), entry.getDisplay()));
        }
        entry.getContains().forEach(this::collect);
    }

    private void collect(ConceptSetComponent include, ValueSet valueSet) {
        boolean listsConcepts = include.hasConcept() && include.hasSystem() && !include.hasValueSet();
        boolean namesOneOther = include.getValueSet().size() == 1 && !include.hasSystem();
        if (include.hasFilter() || !(listsConcepts || namesOneOther)) {
            throw LogicUnusable.notEnumerated(valueSet.getUrl());
        }
        include.getConcept()
                .forEach(concept -> codes.add(code(include.getSystem(), concept.getCode(), concept.getDisplay())));
        for (CanonicalType other : include.getValueSet()) {
            collect(others.apply(other.getValue()));
        }
    }

    private static Code code(String system, String code, String display) {
        return new Code().withSystem(system).withCode(code).withDisplay(display);
    }
}
