package org.kapfhir.registry;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.chart.RecordOwner;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.registry.view.ViewCompiler;
import org.kapfhir.registry.view.ViewRows;
import org.kapfhir.shared.ParameterRefused;

/** Makes tables: reads resource by resource, writes row by row, and holds one page of resources in memory. */
final class RegistryTables {
    private final StoredResources store;
    private final PatientChart charts;
    private final PatientGroups groups;
    private final ViewCompiler views;
    private final Semaphore places;

    RegistryTables(
            StoredResources store, PatientChart charts, PatientGroups groups, ViewCompiler views, int mostAtATime) {
        this.store = store;
        this.charts = charts;
        this.groups = groups;
        this.views = views;
        this.places = new Semaphore(mostAtATime);
    }

    /**
     * Writes a table.
     *
     * @param caller the request that the reading belongs to
     * @throws TooManyRuns 429, code {@code slow-down}
     * @throws ParameterRefused 400, code {@code invalid-parameter}: a person is unknown
     * @throws IOException when the caller is gone
     */
    void write(TableRequest request, RequestDetails caller, OutputStream out) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyRuns();
        }
        try {
            ViewRows rows = views.compile(request.view());
            TableWriter table = request.format().writer(out, request.header());
            table.begin(request.view().columnNames());
            read(request, caller, new Rows(rows, table, request.mostRows()));
            table.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }

    private void read(TableRequest request, RequestDetails caller, Predicate<Resource> rows) {
        List<Resource> sent = request.resources();
        if (sent != null) {
            for (Resource resource : sent) {
                if (!rows.test(resource)) {
                    return;
                }
            }
        } else if (request.patients().isEmpty() && request.groups().isEmpty()) {
            store.whileWanted(request.view().resourceType(), request.changedAfter(), rows);
        } else {
            Predicate<Resource> comesFirst = firstOfShared();
            for (String person : people(request, caller)) {
                if (!record(person, request, comesFirst, rows)) {
                    return;
                }
            }
        }
    }

    private Set<String> people(TableRequest request, RequestDetails caller) {
        Set<String> people = new LinkedHashSet<>(request.patients());
        request.groups().forEach(group -> people.addAll(groups.activeMembers(group, caller)));
        return people;
    }

    /** What several people share comes with the first of them; only the ids of such entries are kept. */
    private static Predicate<Resource> firstOfShared() {
        Set<String> shared = new HashSet<>();
        return entry -> !RecordOwner.mayBeShared(entry)
                || shared.add(entry.getIdElement().getIdPart());
    }

    private boolean record(
            String person, TableRequest request, Predicate<Resource> comesFirst, Predicate<Resource> rows) {
        PatientRecord record = charts.find(person)
                .orElseThrow(() -> new ParameterRefused(
                        "patient", "A person that patient or group names is unknown: name people of this server"));
        List<Resource> entries = new ArrayList<>(record.resources());
        entries.add(record.patient());
        return entries.stream()
                .filter(entry -> entry.fhirType().equals(request.view().resourceType()))
                .filter(entry -> entry.getMeta().getLastUpdated().toInstant().isAfter(request.changedAfter()))
                .filter(comesFirst)
                .allMatch(rows);
    }

    /** Writes the rows of each resource it is given, and says whether there is room for more. */
    private static final class Rows implements Predicate<Resource> {
        private final ViewRows rows;
        private final TableWriter table;
        private long left;

        Rows(ViewRows rows, TableWriter table, long most) {
            this.rows = rows;
            this.table = table;
            this.left = most;
        }

        @Override
        public boolean test(Resource resource) {
            try {
                for (List<JsonNode> row : rows.of(resource)) {
                    if (left == 0) {
                        return false;
                    }
                    table.row(row);
                    left--;
                }
                return left > 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
