package org.kapfhir.measures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.CurrentResources;
import org.kapfhir.decisionsupport.Surroundings;

/** What one evaluation shares between people: its time limit, and the places and professionals it looks at. */
final class EvaluationScope implements Surroundings {
    private final CurrentResources store;
    private final int maxSurroundings;
    private final Clock clock;
    private final Duration limit;
    private final Instant end;
    private final Map<String, List<Resource>> byType = new ConcurrentHashMap<>();

    EvaluationScope(CurrentResources store, MeasuresProperties properties, Clock clock) {
        this.store = store;
        this.maxSurroundings = properties.maxSurroundings();
        this.clock = clock;
        this.limit = properties.timeLimit();
        this.end = clock.instant().plus(limit);
    }

    @Override
    public List<Resource> all(String type) {
        return byType.computeIfAbsent(type, this::read);
    }

    /** @throws EvaluationRefused 422, code {@code evaluation-too-long} */
    @Override
    public void onRetrieve() {
        if (clock.instant().isAfter(end)) {
            throw EvaluationRefused.tooLong(limit);
        }
    }

    private List<Resource> read(String type) {
        List<Resource> found = new ArrayList<>();
        store.forEachCurrent(type, resource -> {
            if (found.size() == maxSurroundings) {
                throw EvaluationRefused.tooManySurroundings(type, maxSurroundings);
            }
            found.add(resource);
        });
        return found;
    }
}
