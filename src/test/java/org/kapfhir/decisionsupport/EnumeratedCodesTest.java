package org.kapfhir.decisionsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencds.cqf.cql.engine.runtime.Code;

/** Which codes a stored value set holds, and which value sets are refused because nobody can tell. */
class EnumeratedCodesTest {
    private static final String SYSTEM = "http://loinc.org";

    @Test
    void prefersTheExpansion() {
        ValueSet valueSet = listing("a", "composed");
        valueSet.getExpansion().addContains().setSystem(SYSTEM).setCode("expanded");

        assertThat(codes(valueSet)).containsExactly("expanded");
    }

    @Test
    void readsNestedExpansionsWithoutTheirHeadings() {
        ValueSet valueSet = new ValueSet();
        valueSet.getExpansion()
                .addContains()
                .setSystem(SYSTEM)
                .setCode("heading")
                .setAbstract(true)
                .addContains()
                .setSystem(SYSTEM)
                .setCode("leaf");

        assertThat(codes(valueSet)).containsExactly("leaf");
    }

    @Test
    void followsValueSetsThatAreMadeOfOthersEvenInCircles() {
        ValueSet one = listing("http://example.org/one", "a");
        ValueSet two = listing("http://example.org/two", "b");
        one.getCompose().addInclude().addValueSet("http://example.org/two");
        two.getCompose().addInclude().addValueSet("http://example.org/one");
        Map<String, ValueSet> others = Map.of("http://example.org/one", one, "http://example.org/two", two);

        assertThat(EnumeratedCodes.of(one, others::get))
                .extracting(Code::getCode)
                .containsExactly("a", "b");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notEnumerated")
    void refusesAValueSetThatDoesNotListItsCodes(String what, ValueSet valueSet) {
        assertThatThrownBy(() -> codes(valueSet))
                .isInstanceOf(LogicUnusable.class)
                .hasMessageContaining("does not list its codes");
    }

    static Stream<Arguments> notEnumerated() {
        return Stream.of(
                Arguments.of("nothing in it", new ValueSet()),
                Arguments.of(
                        "a whole code system",
                        changed(valueSet -> valueSet.getCompose().addInclude().setSystem(SYSTEM))),
                Arguments.of(
                        "a filter",
                        changed(valueSet -> valueSet.getCompose()
                                .addInclude()
                                .setSystem(SYSTEM)
                                .addFilter()
                                .setProperty("concept")
                                .setOp(FilterOperator.ISA)
                                .setValue("x"))),
                Arguments.of(
                        "an exclusion",
                        changed(valueSet -> valueSet.getCompose()
                                .addExclude()
                                .setSystem(SYSTEM)
                                .addConcept()
                                .setCode("x"))),
                Arguments.of(
                        "an intersection of two others",
                        changed(valueSet -> valueSet.getCompose()
                                .addInclude()
                                .addValueSet("http://example.org/one")
                                .addValueSet("http://example.org/two"))));
    }

    private static ValueSet changed(Consumer<ValueSet> change) {
        ValueSet valueSet = listing("http://example.org/changed", "a");
        change.accept(valueSet);
        return valueSet;
    }

    private static ValueSet listing(String url, String code) {
        ValueSet valueSet = new ValueSet();
        valueSet.setUrl(url);
        valueSet.getCompose().addInclude().setSystem(SYSTEM).addConcept().setCode(code);
        return valueSet;
    }

    private static List<String> codes(ValueSet valueSet) {
        return EnumeratedCodes.of(valueSet, url -> new ValueSet()).stream()
                .map(Code::getCode)
                .toList();
    }
}
