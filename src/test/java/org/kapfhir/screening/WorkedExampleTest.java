package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.chart.PatientRecord;

/** The worked example on the operation's page is true: its table is the input of this test. */
class WorkedExampleTest {
    private static final Path EXAMPLES = Path.of("target/test-classes/guide/examples");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([a-z]+) \\| ([a-z-]+) \\| `([a-z-]+)`");

    record Row(String policy, String role, String result, String decision) {}

    static List<Row> rows() throws IOException {
        String page = Files.readString(Path.of("implementation-guide/input/pagecontent/screen-candidate.md"));
        List<Row> rows = ROW.matcher(page)
                .results()
                .map(found -> new Row(found.group(1), found.group(2), found.group(3), found.group(4)))
                .toList();
        assertThat(rows).as("one row for each policy").hasSize(SubstanceUsePolicy.values().length);
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void answersAsThePageSays(Row row) throws IOException {
        PatientRecord ben = new PatientRecord(
                example("Patient-ben", Patient.class),
                List.of(example("Condition-ben-alcohol-dependence", Condition.class)));
        String asOf = example("Parameters-ben-screening-request", Parameters.class)
                .getParameter("asOf")
                .primitiveValue();

        Screening screening =
                ScreeningFixture.screen(ben, ScreeningFixture.reader().read(null, row.policy(), asOf, null, null));

        CriterionFinding finding = ScreeningFixture.finding(screening, "substance-use");
        assertThat(finding.role().code()).isEqualTo(row.role());
        assertThat(finding.result().code()).isEqualTo(row.result());
        assertThat(screening.decision().code()).isEqualTo(row.decision());
    }

    private static <T extends Resource> T example(String name, Class<T> type) throws IOException {
        return ScreeningFixture.FHIR
                .newJsonParser()
                .parseResource(type, Files.readString(EXAMPLES.resolve(name + ".json")));
    }
}
