package org.kapfhir.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.PersonNumbers.Pair;
import org.kapfhir.outcomes.PersonNumbers.Response;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.KaplanMeier.Spell;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Reads the numbers of many people from the tables, in six statements however many they are. */
final class PersonNumbersReader {
    private final NamedParameterJdbcOperations jdbc;

    PersonNumbersReader(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param nextMs when something later than the question's moment is recorded, in ms; up to then the numbers hold
     */
    record Read(PersonNumbers numbers, long nextMs) {}

    /** @return by the id of the patient, those that are in the store */
    Map<String, Read> read(People.Cohort people, OutcomeRequest request) {
        Map<String, Object> parameters = new HashMap<>(request.sqlParameters());
        parameters.putAll(people.parameters());
        parameters.put("startDay", IndexPeriod.ALL.startDay());
        parameters.put("endDay", IndexPeriod.ALL.endDay());
        Map<String, Gathered> gathered = new HashMap<>();
        Map<String, Map<Stratifier, String>> strata = new HashMap<>();
        jdbc.query(PersonNumbersSql.courses(people), parameters, row -> {
            gathered.put(
                    row.getString("patient_id"),
                    new Gathered(
                            strata.computeIfAbsent(row.getString("strata"), PersonNumbersReader::strata),
                            row.getObject("index_day", Long.class),
                            row.getLong("doses")));
        });
        jdbc.query(PersonNumbersSql.pairs(people), parameters, row -> {
            of(gathered, row).pairs.add(pair(row));
        });
        jdbc.query(PersonNumbersSql.responses(people), parameters, row -> {
            of(gathered, row).responses.add(response(row));
        });
        Map<Code, Code> codes = new HashMap<>();
        jdbc.query(PersonNumbersSql.effects(people), parameters, row -> {
            of(gathered, row).effects.put(codes.computeIfAbsent(code(row), code -> code), row.getLong("sessions"));
        });
        jdbc.query(PersonNumbersSql.monitoring(people), parameters, row -> {
            of(gathered, row).monitoring = monitoring(row);
        });
        jdbc.query(PersonNumbersSql.next(people), parameters, row -> {
            of(gathered, row).nextMs = row.getLong("next_ms");
        });
        Map<String, Read> read = new HashMap<>();
        gathered.forEach((id, person) -> read.put(id, new Read(person.numbers(), person.nextMs)));
        return read;
    }

    private static final class Gathered {
        private final Map<Stratifier, String> strata;
        private final @Nullable Long indexDay;
        private final long doses;
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Response> responses = new ArrayList<>();
        private final Map<Code, Long> effects = new HashMap<>();
        private Monitoring monitoring = Monitoring.NONE;
        private long nextMs = Long.MAX_VALUE;

        Gathered(Map<Stratifier, String> strata, @Nullable Long indexDay, long doses) {
            this.strata = strata;
            this.indexDay = indexDay;
            this.doses = doses;
        }

        PersonNumbers numbers() {
            return new PersonNumbers(strata, indexDay, doses, pairs, responses, effects, monitoring);
        }
    }

    private static Map<Stratifier, String> strata(String column) {
        return Collections.unmodifiableMap(StratifierSql.values(EnumSet.allOf(Stratifier.class), column));
    }

    private static Gathered of(Map<String, Gathered> gathered, ResultSet row) throws SQLException {
        Gathered person = gathered.get(row.getString("patient_id"));
        if (person == null) {
            throw new IllegalStateException("A row belongs to nobody who was asked about");
        }
        return person;
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                Instrument.ofProjected(row.getString("instrument")),
                Timepoint.ofCode(row.getString("timepoint")),
                row.getInt("baseline"),
                row.getObject("followup", Integer.class),
                row.getInt("is_response") == 1,
                row.getInt("is_remission") == 1,
                row.getInt("is_worsened") == 1);
    }

    private static Response response(ResultSet row) throws SQLException {
        return new Response(
                Instrument.ofProjected(row.getString("instrument")),
                row.getInt("baseline"),
                new Spell((double) row.getLong("lasted") / CourseSql.DAY_MS, row.getInt("is_lost") == 1));
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(row.getString("effect_system"), row.getString("effect_code"), row.getString("effect_display"));
    }

    private static Monitoring monitoring(ResultSet row) throws SQLException {
        return new Monitoring(
                row.getLong("before_dose"), row.getLong("at_peak"), row.getLong("observed"), row.getLong("complete"));
    }
}
