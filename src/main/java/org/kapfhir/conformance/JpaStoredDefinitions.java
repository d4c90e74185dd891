package org.kapfhir.conformance;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.UriParam;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.jdbc.core.JdbcOperations;

/** Looks definitions up by HAPI's search without writing it down; definitions are open to whoever may ask for a measure. */
final class JpaStoredDefinitions implements StoredDefinitions {
    private static final int MOST_VERSIONS = 200;
    private static final String STATE = "select count(*), max(res_updated) from hfj_resource where res_type in (%s)";

    private final DaoRegistry store;
    private final JdbcOperations jdbc;

    JpaStoredDefinitions(DaoRegistry store, JdbcOperations jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    @Override
    public Measure measure(String id, RequestDetails request) {
        return store.getResourceDao(Measure.class).read(new IdType("Measure", id), request);
    }

    @Override
    public <T extends MetadataResource> List<T> withUrl(Class<T> type, String url) {
        return found(type, "url", new UriParam(url));
    }

    @Override
    public List<Library> librariesNamed(String name) {
        return found(Library.class, "name", new StringParam(name, true)).stream()
                // A search for a string ignores case and accents, the name of a library does not.
                .filter(library -> name.equals(library.getName()))
                .toList();
    }

    @Override
    public Object stateOf(Collection<String> types) {
        String places = String.join(", ", Collections.nCopies(types.size(), "?"));
        return jdbc.query(
                STATE.formatted(places), (row, number) -> row.getLong(1) + " " + row.getTimestamp(2), types.toArray());
    }

    private <T extends MetadataResource> List<T> found(Class<T> type, String parameter, IQueryParameterType value) {
        SearchParameterMap query = new SearchParameterMap(parameter, value);
        query.setLoadSynchronousUpTo(MOST_VERSIONS);
        return store
                .getResourceDao(type)
                .search(query, new SystemRequestDetails())
                .getResources(0, MOST_VERSIONS)
                .stream()
                .map(type::cast)
                .sorted(Comparator.comparing(
                                (T definition) -> definition.getMeta().getLastUpdated())
                        .reversed())
                .toList();
    }
}
