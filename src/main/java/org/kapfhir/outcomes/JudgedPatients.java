package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.kapfhir.chart.SearchNarrowing;
import org.kapfhir.chart.SearchNarrowing.Hidden;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Leaves out of a summary whoever has a record in it that the caller may not see, so that no number is computed from what
 * is hidden and none is computed from a part of a course.
 *
 * <p>Labels stand in HAPI's tables; they are joined here, because a list of all labeled records would be far longer than
 * that of the people.
 */
final class JudgedPatients implements VisiblePatients {
    private static final String LABELED = """
            select distinct p.patient_id from %s p
              join hfj_resource r on r.fhir_id = p.%s and r.res_type = :type
              join hfj_res_tag t on t.res_id = r.res_id
              join hfj_tag_def d on d.tag_id = t.tag_id
            where d.tag_type = 2 and d.tag_system in (:systems) and d.tag_code in (:codes)
            """;
    private static final String NAMED = "select distinct patient_id from %s where %s in (:ids)";

    /** PostgreSQL takes 65,535 parameters with a statement, and H2 no more elements in an array. */
    private static final int IDS_AT_A_TIME = 10_000;

    private static final List<Source> SOURCES = List.of(
            new Source("Patient", "kap_patient", "patient_id"),
            new Source("Observation", "kap_score", "score_id"),
            new Source("MedicationAdministration", "kap_dose", "dose_id"),
            new Source("AdverseEvent", "kap_adverse_effect", "adverse_event_id"),
            new Source("Observation", "kap_vitals", "vitals_id"),
            new Source("Condition", "kap_condition", "condition_id"));

    private final SearchNarrowing narrowing;
    private final NamedParameterJdbcOperations jdbc;

    JudgedPatients(SearchNarrowing narrowing, NamedParameterJdbcOperations jdbc) {
        this.narrowing = narrowing;
        this.jdbc = jdbc;
    }

    /** A table of the projection, and where its rows come from. */
    private record Source(String resourceType, String table, String idColumn) {}

    @Override
    public Sight of(RequestDetails request) {
        if (!narrowing.mayHide(request)) {
            return new Sight.Everyone();
        }
        Set<String> hidden = new HashSet<>();
        for (Source source : SOURCES) {
            narrowing.hidden(request, source.resourceType()).ifPresent(found -> hidden.addAll(people(source, found)));
        }
        return hidden.isEmpty() ? new Sight.Everyone() : new Sight.AllBut(hidden);
    }

    private Collection<String> people(Source source, Hidden hidden) {
        Set<String> people = new HashSet<>();
        if (!hidden.labels().isEmpty()) {
            people.addAll(jdbc.queryForList(
                    LABELED.formatted(source.table(), source.idColumn()),
                    Map.of(
                            "type", source.resourceType(),
                            "systems",
                                    hidden.labels().stream()
                                            .map(Coding::getSystem)
                                            .toList(),
                            "codes",
                                    hidden.labels().stream()
                                            .map(Coding::getCode)
                                            .toList()),
                    String.class));
        }
        List<String> ids = List.copyOf(hidden.ids());
        for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
            List<String> some = ids.subList(from, Math.min(from + IDS_AT_A_TIME, ids.size()));
            people.addAll(jdbc.queryForList(
                    NAMED.formatted(source.table(), source.idColumn()), Map.of("ids", some), String.class));
        }
        return people;
    }
}
