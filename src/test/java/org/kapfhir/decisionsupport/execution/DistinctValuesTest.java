package org.kapfhir.decisionsupport.execution;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.elm.executing.DistinctEvaluator;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** What is kept of a list is what the reference engine keeps, for lists of all sorts of values. */
class DistinctValuesTest {
    private static final State STATE = new State(new Environment(
            null,
            Map.of(
                    "http://hl7.org/fhir",
                    new CompositeDataProvider(new R4FhirModelResolver(FhirContext.forR4Cached()), null))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsWhatTheReferenceEngineKeeps(long seed) {
        Random random = new Random(seed);
        List<Object> pool = pool();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            list.add(pool.get(random.nextInt(pool.size())));
        }

        List<Object> here = DistinctValues.of(list, STATE);
        List<Object> there = DistinctEvaluator.INSTANCE.distinct(list, STATE);

        assertThat(here).hasSameSizeAs(there);
        for (int i = 0; i < here.size(); i++) {
            assertThat(here.get(i)).isSameAs(there.get(i));
        }
    }

    private static List<Object> pool() {
        List<Object> pool = new ArrayList<>(Arrays.asList(
                null,
                "a",
                "b",
                1,
                2,
                true,
                new BigDecimal("1.0"),
                new BigDecimal("1.00"),
                new DateTime("2026", java.time.ZoneOffset.UTC),
                new DateTime("2026-01-01", java.time.ZoneOffset.UTC),
                new Code().withCode("x").withSystem("s"),
                new Code().withCode("x").withSystem("s"),
                List.of("a"),
                List.of("a"),
                List.of(),
                condition("1"),
                condition("1"),
                condition("2"),
                new Condition(),
                new Condition(),
                new Observation()));
        List<Object> tuples = new ArrayList<>();
        for (Object part : pool) {
            tuples.add(tuple(part, "x"));
            tuples.add(tuple(part, null));
        }
        pool.addAll(tuples);
        return pool;
    }

    private static Condition condition(String id) {
        Condition condition = new Condition();
        condition.setId("Condition/" + id);
        return condition;
    }

    private static Tuple tuple(Object entry, Object other) {
        Map<String, Object> elements = new LinkedHashMap<>();
        elements.put("entry", entry);
        elements.put("other", other);
        return new Tuple().withElements(elements);
    }
}
