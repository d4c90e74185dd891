package org.kapfhir.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads a record with one statement from HAPI's tables: its search would ask once per resource type and write each search
 * down, at many times the cost.
 *
 * <p>A resource is the person's if its {@code subject}, {@code patient} or {@code for} says so; that somebody merely
 * performed or reported something does not make it theirs.
 */
final class JpaPatientChart implements PatientChart {
    private static final String RECORD = """
            with person as (
              select res_id from hfj_resource where res_type = 'Patient' and fhir_id = ? and res_deleted_at is null
            ), own as (
              select l.src_resource_id as res_id
              from hfj_res_link l join person p on l.target_resource_id = p.res_id
              where l.src_path like '%.subject%' or l.src_path like '%.patient%' or l.src_path like 'Task.for%'
            ), drugs as (
              select l.target_resource_id as res_id
              from hfj_res_link l join own o on l.src_resource_id = o.res_id
              where l.target_resource_type = 'Medication'
            )
            """ + "select " + StoredBody.COLUMNS + """

            from (select res_id from person union select res_id from own union select res_id from drugs) record
              join hfj_resource r on r.res_id = record.res_id
              join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
            where r.res_deleted_at is null
            """;

    private final JdbcOperations jdbc;
    private final FhirContext fhirContext;

    JpaPatientChart(JdbcOperations jdbc, FhirContext fhirContext) {
        this.jdbc = jdbc;
        this.fhirContext = fhirContext;
    }

    @Override
    public Optional<PatientRecord> find(String patientId) {
        List<StoredBody> rows = jdbc.query(RECORD, (row, number) -> StoredBody.read(row), patientId);
        IParser parser = fhirContext.newJsonParser();
        Patient patient = null;
        List<Resource> others = new ArrayList<>(rows.size());
        for (StoredBody row : rows) {
            Resource resource = row.parse(parser);
            if (resource instanceof Patient found && row.id().equals(patientId)) {
                patient = found;
            } else {
                others.add(resource);
            }
        }
        return Optional.ofNullable(patient).map(found -> new PatientRecord(found, others));
    }
}
