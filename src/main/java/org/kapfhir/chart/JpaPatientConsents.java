package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.jdbc.core.JdbcOperations;

/** Follows HAPI's links from consents to people. */
final class JpaPatientConsents implements PatientConsents {
    private static final String LINKS = """
            from hfj_res_link l
              join hfj_resource r on r.res_id = l.src_resource_id
              join hfj_resource p on p.res_id = l.target_resource_id
              join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where l.src_path = 'Consent.patient' and r.res_type = 'Consent' and r.res_deleted_at is null
            """;
    private static final String OF_PEOPLE = "select " + StoredBody.COLUMNS + ", p.fhir_id\n" + LINKS + """
              and p.res_type = 'Patient' and p.fhir_id in (%s)
            order by r.res_id
            """;
    private static final String PEOPLE = "select distinct p.fhir_id\n" + LINKS;

    /** PostgreSQL takes 65,535 parameters with a statement. */
    private static final int PEOPLE_AT_A_TIME = 10_000;

    private final JdbcOperations jdbc;
    private final FhirContext fhirContext;

    JpaPatientConsents(JdbcOperations jdbc, FhirContext fhirContext) {
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
    }

    @Override
    public Map<String, List<Consent>> of(Collection<String> patientIds) {
        Map<String, List<Consent>> consents = new HashMap<>();
        List<String> people = List.copyOf(patientIds);
        for (int from = 0; from < people.size(); from += PEOPLE_AT_A_TIME) {
            add(people.subList(from, Math.min(from + PEOPLE_AT_A_TIME, people.size())), consents);
        }
        return consents;
    }

    private void add(List<String> patientIds, Map<String, List<Consent>> consents) {
        IParser parser = fhirContext.newJsonParser();
        jdbc.query(
                OF_PEOPLE.formatted(String.join(", ", Collections.nCopies(patientIds.size(), "?"))),
                row -> {
                    Consent consent = (Consent) StoredBody.read(row).parse(parser);
                    consents.computeIfAbsent(row.getString(StoredBody.COLUMN_COUNT + 1), id -> new ArrayList<>())
                            .add(consent);
                },
                patientIds.toArray());
    }

    @Override
    public List<String> peopleWithConsent() {
        return jdbc.queryForList(PEOPLE, String.class);
    }
}
