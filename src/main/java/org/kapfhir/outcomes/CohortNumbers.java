package org.kapfhir.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.RememberedNumbers.Asked;
import org.kapfhir.outcomes.RememberedNumbers.Marks;
import org.kapfhir.outcomes.VisiblePatients.Sight;
import org.kapfhir.outcomes.projection.ProjectionRow;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Counts and sums of a cohort and its strata: one statement tells who is in it, and the records that changed since they were
 * read last are read together, so many people at a time.
 */
final class CohortNumbers {
    /** Few enough for each record to be found by its index, and for the memory to stay bounded. */
    private static final int PEOPLE_AT_A_TIME = 1_000;

    /** As many as may be in memory together. */
    private static final int PEOPLE_AT_ONCE = 50_000;

    private static final String MEMBERS = """
            select p.patient_id, r.mark
            from kap_patient p
            left join kap_record_mark r on r.record_id = p.patient_id
            where %s
            """;

    private static final String DRUGS =
            "select mark from kap_record_mark where record_id = '" + ProjectionRow.DRUGS + "'";

    private final NamedParameterJdbcOperations jdbc;
    private final PersonNumbersReader reader;
    private final RememberedNumbers remembered;

    CohortNumbers(NamedParameterJdbcOperations jdbc, RememberedNumbers remembered) {
        this.jdbc = jdbc;
        this.reader = new PersonNumbersReader(jdbc);
        this.remembered = remembered;
    }

    /** To be called inside of a transaction in which all reads see one state of the database. */
    CohortSummary of(OutcomeRequest request, People.Cohort people) {
        CohortTally tally = new CohortTally(request.instruments(), request.stratifiers(), request.period());
        Map<String, Set<String>> unseen = people.sight().unseen();
        Map<String, Optional<Marks>> changed = new HashMap<>();
        Long ofDrugs = jdbc.queryForObject(DRUGS, Map.of(), Long.class);
        jdbc.query(MEMBERS.formatted(people.condition()), people.parameters(), row -> {
            String id = row.getString("patient_id");
            Optional<Marks> marks = marks(row.getObject("mark", Long.class), ofDrugs);
            marks.flatMap(seen -> remembered.find(asked(id, unseen), seen, request))
                    .ifPresentOrElse(tally::add, () -> changed.put(id, marks));
        });
        for (People.Cohort some : portions(people, tally.enrolled(), changed.keySet())) {
            reader.read(some, request).forEach((id, person) -> {
                Optional<Marks> marks = changed.get(id);
                if (marks != null) {
                    tally.add(person.numbers());
                    marks.ifPresent(seen -> remembered.keep(asked(id, unseen), seen, request, person));
                }
            });
        }
        long enrolled = tally.enrolled();
        return tally.summary(
                people.members().map(members -> members.size() - enrolled).orElse(0L));
    }

    /** Those to read, so many at a time; all at once where most of the store has to be read and is not large. */
    private static List<People.Cohort> portions(People.Cohort people, long unchanged, Set<String> changed) {
        boolean isOfAll = people.members().isEmpty() && people.sight().unseen().isEmpty();
        if (isOfAll && changed.size() > unchanged && changed.size() <= PEOPLE_AT_ONCE) {
            return List.of(People.Cohort.EVERYONE);
        }
        List<String> ids = List.copyOf(changed);
        List<People.Cohort> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PEOPLE_AT_A_TIME) {
            List<String> some = ids.subList(from, Math.min(from + PEOPLE_AT_A_TIME, ids.size()));
            Map<String, Set<String>> unseen = new HashMap<>(people.sight().unseen());
            unseen.keySet().retainAll(Set.copyOf(some));
            portions.add(new People.Cohort(Optional.of(some), sorting(unseen)));
        }
        return portions;
    }

    /** Who is looked at is settled here; what is hidden of them is still not to sort them. */
    private static Sight sorting(Map<String, Set<String>> unseen) {
        return unseen.isEmpty() ? new Sight.Everyone() : new Sight.AllBut(Set.of(), unseen);
    }

    private static Asked asked(String patientId, Map<String, Set<String>> unseen) {
        return new Asked(patientId, unseen.getOrDefault(patientId, Set.of()));
    }

    /** Rows that came into the tables by another way have no marks; then nothing is remembered of them. */
    private static Optional<Marks> marks(@Nullable Long ofRecord, @Nullable Long ofDrugs) {
        return ofRecord == null || ofDrugs == null ? Optional.empty() : Optional.of(new Marks(ofRecord, ofDrugs));
    }
}
