package org.kapfhir.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.PersonNumbersReader.Read;
import org.kapfhir.outcomes.RememberedNumbers.Marks;
import org.kapfhir.outcomes.projection.ProjectionRow;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Counts and sums of a cohort and its strata: one statement tells who is in it, and the records that changed since they were
 * read last are read together, so many people at a time.
 */
final class CohortNumbers {
    /** Few enough for each record to be found by its index, and for the memory to stay bounded. */
    private static final int PEOPLE_AT_A_TIME = 1_000;

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
        Map<String, Optional<Marks>> changed = new HashMap<>();
        Long ofDrugs = jdbc.queryForObject(DRUGS, Map.of(), Long.class);
        jdbc.query(MEMBERS.formatted(people.condition()), people.parameters(), row -> {
            String id = row.getString("patient_id");
            Optional<Marks> marks = marks(row.getObject("mark", Long.class), ofDrugs);
            marks.flatMap(seen -> remembered.find(id, seen, request))
                    .ifPresentOrElse(tally::add, () -> changed.put(id, marks));
        });
        List<String> ids = new ArrayList<>(changed.keySet());
        for (int from = 0; from < ids.size(); from += PEOPLE_AT_A_TIME) {
            List<String> some = ids.subList(from, Math.min(from + PEOPLE_AT_A_TIME, ids.size()));
            Map<String, Read> read = reader.read(some, request);
            read.forEach((id, person) -> {
                tally.add(person.numbers());
                changed.getOrDefault(id, Optional.empty())
                        .ifPresent(marks -> remembered.keep(id, marks, request, person));
            });
        }
        long enrolled = tally.enrolled();
        return tally.summary(
                people.members().map(members -> members.size() - enrolled).orElse(0L));
    }

    /** Rows that came into the tables by another way have no marks; then nothing is remembered of them. */
    private static Optional<Marks> marks(@Nullable Long ofRecord, @Nullable Long ofDrugs) {
        return ofRecord == null || ofDrugs == null ? Optional.empty() : Optional.of(new Marks(ofRecord, ofDrugs));
    }
}
