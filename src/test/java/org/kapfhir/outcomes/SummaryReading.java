package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.kapfhir.outcomes.PairedCourses.Moment;

/** The numbers of a cohort's answer that {@link PairedCourses} keeps equal. */
record SummaryReading(
        int enrolled,
        int treated,
        int withBaseline,
        int n,
        BigDecimal baselineMean,
        BigDecimal followupMean,
        int sessions,
        int sessionsWithNausea) {

    static SummaryReading of(Parameters answer) {
        ParametersParameterComponent denominator = cell(answer, "denominator");
        ParametersParameterComponent outcome = cell(answer, "outcome");
        ParametersParameterComponent safety = answer.getParameter("safety");
        return new SummaryReading(
                integer(denominator, "enrolled"),
                integer(denominator, "treated"),
                integer(denominator, "withBaseline"),
                integer(outcome, "n"),
                decimal(outcome, "baselineMean"),
                decimal(outcome, "followupMean"),
                integer(safety, "sessions"),
                integer(safety, "sessionsWithEvent"));
    }

    /** Every committed state is like this, and no mixture of two of different size is. */
    void assertIsACommittedState(Moment before, Moment after) {
        assertThat(this)
                .isEqualTo(new SummaryReading(
                        n,
                        n,
                        n,
                        n,
                        BigDecimal.valueOf(PairedCourses.BASELINE),
                        BigDecimal.valueOf(PairedCourses.FOLLOWUP_OF_A_PAIR / 2),
                        n,
                        n));
        assertThat(n % 2).as("people in pairs").isZero();
        assertThat(n / 2).isBetween(before.addsDone() - after.removalsSent(), after.addsSent() - before.removalsDone());
    }

    private static ParametersParameterComponent cell(Parameters answer, String name) {
        return answer.getParameters(name).stream()
                .filter(part -> "phq-9"
                                .equals(((Coding) part(part, "instrument").getValue()).getCode())
                        || "44261-6".equals(((Coding) part(part, "instrument").getValue()).getCode()))
                .filter(part -> "week-4"
                        .equals(((PrimitiveType<?>) part(part, "timepoint").getValue()).getValueAsString()))
                .findFirst()
                .orElseThrow();
    }

    private static int integer(ParametersParameterComponent parent, String name) {
        return ((IntegerType) part(parent, name).getValue()).getValue();
    }

    private static BigDecimal decimal(ParametersParameterComponent parent, String name) {
        BigDecimal value = ((DecimalType) part(parent, name).getValue()).getValue();
        return value.stripTrailingZeros().scale() <= 0 ? BigDecimal.valueOf(value.longValueExact()) : value;
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + name + " in " + parent.getName()));
    }
}
