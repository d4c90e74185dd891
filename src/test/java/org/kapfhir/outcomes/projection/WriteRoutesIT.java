package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Whichever way a resource is written, its rows are right afterwards. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=projection")
class WriteRoutesIT {

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    @Autowired
    private ProjectionCheck check;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void storePerson() {
        if (server.get("Patient/" + ProjectedKind.PERSON).status() == 404) {
            door(ProjectedKind.PATIENT, ProjectedKind.PERSON).storeFirst();
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("routesOfEveryKind")
    void leavesTheRightRow(WriteRoute route, ProjectedKind kind) {
        RouteDoor door = door(
                kind,
                (route.name() + "-" + kind.name()).toLowerCase(Locale.ROOT).replace('_', '-'));

        String id = route.take(door);

        List<String> found = jdbc.queryForList(kind.row().select(), String.class, id);
        switch (route.row()) {
            case FIRST -> assertThat(found).containsExactly(kind.row().first());
            case SECOND -> assertThat(found).containsExactly(kind.row().second());
            case NONE -> assertThat(found).isEmpty();
        }
        assertThat(check.differences()).isEmpty();
    }

    /** Otherwise a new table would be written by routes that no test has taken. */
    @Test
    void knowsAKindForEveryTable() {
        assertThat(Arrays.stream(ProjectedKind.values()).map(kind -> kind.row().table()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProjectionTable.values())
                        .map(ProjectionTable::tableName)
                        .toList());
    }

    static Stream<Arguments> routesOfEveryKind() {
        return Arrays.stream(WriteRoute.values())
                .flatMap(route -> Arrays.stream(ProjectedKind.values())
                        .filter(route::concerns)
                        .map(kind -> Arguments.of(route, kind)));
    }

    private RouteDoor door(ProjectedKind kind, String id) {
        return new RouteDoor(server, fhirContext, kind, id);
    }
}
