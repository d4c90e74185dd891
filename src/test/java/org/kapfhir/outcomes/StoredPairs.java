package org.kapfhir.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** The pairs of {@link PairedCourses} as the projection tables hold them. */
public final class StoredPairs {
    private StoredPairs() {}

    /** By pair: the follow-up of the first of the two. */
    public static Map<String, Integer> followups(JdbcOperations jdbc) {
        Map<String, Integer> followups = new HashMap<>();
        jdbc.query(
                "select patient_id, score from kap_score where score_id like '%-a-followup'",
                row -> {
                    String id = row.getString(1);
                    followups.put(id.substring(0, id.length() - "-a".length()), row.getInt(2));
                });
        return followups;
    }

    /** Pairs that are not whole, or whose follow-ups do not add up; a transaction was torn apart if there is one. */
    public static List<String> halves(JdbcOperations jdbc) {
        return jdbc.queryForList("""
                select a.patient_id
                from (select patient_id from kap_patient where patient_id like '%-a'
                    union select patient_id from kap_score where patient_id like '%-a'
                    union select patient_id from kap_dose where patient_id like '%-a'
                    union select patient_id from kap_adverse_effect where patient_id like '%-a') a
                left join kap_score fa on fa.score_id = a.patient_id || '-followup'
                left join kap_score fb on fb.score_id = substring(a.patient_id from 1 for length(a.patient_id) - 1) || 'b-followup'
                left join kap_score ba on ba.score_id = a.patient_id || '-baseline'
                left join kap_patient p on p.patient_id = a.patient_id
                left join kap_dose d on d.dose_id = a.patient_id || '-dose'
                left join kap_adverse_effect e on e.adverse_event_id = a.patient_id || '-nausea'
                where fa.score is null or fb.score is null or fa.score + fb.score <> 20 or ba.score is null
                    or p.patient_id is null or d.dose_id is null or e.adverse_event_id is null
                """, String.class);
    }
}
