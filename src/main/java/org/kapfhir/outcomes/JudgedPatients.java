package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.kapfhir.chart.SearchNarrowing;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Leaves out of a summary whoever has a record in it that the caller may not see, so that no number is computed from what
 * is hidden and none is computed from a part of a course. Stored screenings and former trials are no part of a course: hidden
 * ones leave nobody out, or nearly everyone who was screened would be, and are unseen instead.
 *
 * <p>Labels stand in HAPI's tables; they are joined here, because a list of all labeled records would be far longer than
 * that of the people.
 */
final class JudgedPatients implements VisiblePatients {
    private static final String LABELED = """
            select distinct %s from %s p
              join hfj_resource r on r.fhir_id = p.%s and r.res_type = :type
              join hfj_res_tag t on t.res_id = r.res_id
              join hfj_tag_def d on d.tag_id = t.tag_id
            where d.tag_type = 2 and d.tag_system in (:systems) and d.tag_code in (:codes)
            """;
    private static final String NAMED = "select distinct %s from %s p where p.%s in (:ids)";

    /** PostgreSQL takes 65,535 parameters with a statement, and H2 no more elements in an array. */
    private static final int IDS_AT_A_TIME = 10_000;

    private static final List<Source> SOURCES = List.of(
            new Source("Patient", "kap_patient", "patient_id"),
            new Source("Observation", "kap_score", "score_id"),
            new Source("MedicationAdministration", "kap_dose", "dose_id"),
            new Source("AdverseEvent", "kap_adverse_effect", "adverse_event_id"),
            new Source("Observation", "kap_vitals", "vitals_id"),
            new Source("Condition", "kap_condition", "condition_id"));
    private static final List<Source> SORTING = List.of(
            new Source("RiskAssessment", "kap_assessment", "assessment_id"),
            new Source("MedicationStatement", "kap_trial", "trial_id"));

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
            read(request, source, "p.patient_id", row -> hidden.add(row.getString(1)));
        }
        Map<String, Set<String>> unseen = new HashMap<>();
        for (Source source : SORTING) {
            read(request, source, "p.patient_id, p." + source.idColumn(), row -> {
                String reference = source.resourceType() + "/" + row.getString(2);
                unseen.computeIfAbsent(row.getString(1), patient -> new HashSet<>())
                        .add(reference);
            });
        }
        return hidden.isEmpty() && unseen.isEmpty() ? new Sight.Everyone() : new Sight.AllBut(hidden, unseen);
    }

    private void read(RequestDetails request, Source source, String columns, RowCallbackHandler rows) {
        narrowing.hidden(request, source.resourceType()).ifPresent(hidden -> {
            if (!hidden.labels().isEmpty()) {
                readLabeled(source, columns, hidden.labels(), rows);
            }
            readNamed(source, columns, List.copyOf(hidden.ids()), rows);
        });
    }

    private void readLabeled(Source source, String columns, List<Coding> labels, RowCallbackHandler rows) {
        jdbc.query(
                LABELED.formatted(columns, source.table(), source.idColumn()),
                Map.of(
                        "type", source.resourceType(),
                        "systems", labels.stream().map(Coding::getSystem).toList(),
                        "codes", labels.stream().map(Coding::getCode).toList()),
                rows);
    }

    private void readNamed(Source source, String columns, List<String> ids, RowCallbackHandler rows) {
        for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
            List<String> some = ids.subList(from, Math.min(from + IDS_AT_A_TIME, ids.size()));
            jdbc.query(NAMED.formatted(columns, source.table(), source.idColumn()), Map.of("ids", some), rows);
        }
    }
}
