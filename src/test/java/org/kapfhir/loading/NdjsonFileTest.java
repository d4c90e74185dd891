package org.kapfhir.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapfhir.loading.LoadRun.patient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonFileTest {
    @TempDir
    Path folder;

    private final List<String> unusable = new ArrayList<>();

    @Test
    void groupsLinesAndKeepsTheRest() throws IOException {
        assertThat(lineNumbers(2, Set.of(), patient("a"), patient("b"), patient("c"), patient("d"), patient("e")))
                .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    }

    @Test
    void endsExactlyAtAFullGroup() throws IOException {
        assertThat(lineNumbers(2, Set.of(), patient("a"), patient("b"))).containsExactly(List.of(0, 1));
    }

    @Test
    void leavesOutWhatIsLoaded() throws IOException {
        assertThat(lineNumbers(2, Set.of(0, 2), patient("a"), patient("b"), patient("c"), patient("d"), patient("e")))
                .containsExactly(List.of(1, 3), List.of(4));
    }

    @Test
    void putsTwoVersionsOfAResourceIntoTwoRequests() throws IOException {
        assertThat(lineNumbers(10, Set.of(), patient("a"), patient("b"), patient("a"), patient("c")))
                .containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void countsBlankLinesAndReadsWindowsLineEnds() throws IOException {
        assertThat(lineNumbers(10, Set.of(), "", patient("a") + "\r", "  \r", patient("b") + "\r"))
                .containsExactly(List.of(1, 3));
        assertThat(unusable).isEmpty();
    }

    @Test
    void reportsLinesThatAreNoResources() throws IOException {
        assertThat(lineNumbers(10, Set.of(), "[]", "{\"id\":\"x\"}", patient("a") + patient("b"), patient("c")))
                .containsExactly(List.of(3));
        assertThat(unusable).hasSize(3);
        assertThat(unusable.get(0)).startsWith("0 not a FHIR resource");
        assertThat(unusable.get(1)).startsWith("1 not a FHIR resource");
        assertThat(unusable.get(2)).startsWith("2 not JSON");
    }

    @Test
    void givesALineWithoutIdTheSameIdEveryTime() throws IOException {
        String line = "{\"resourceType\":\"Patient\"}";
        byte[] first = read(1, Set.of(), line).get(0).entriesJson().array();
        byte[] second = read(1, Set.of(), line).get(0).entriesJson().array();

        assertThat(first).isEqualTo(second).asString(StandardCharsets.UTF_8).contains("\"method\":\"PUT\"");
    }

    private List<List<Integer>> lineNumbers(int perRequest, Set<Integer> loaded, String... lines) throws IOException {
        return read(perRequest, loaded, lines).stream()
                .map(each -> each.entries().stream().map(Submission.Entry::line).toList())
                .toList();
    }

    private List<Submission> read(int perRequest, Set<Integer> loaded, String... lines) throws IOException {
        Path path = folder.resolve("p.ndjson");
        Files.writeString(path, String.join("\n", lines));
        List<Submission> submissions = new ArrayList<>();
        InputFile file = new InputFile(path, Files.size(path), 0);
        try (NdjsonFile ndjson = new NdjsonFile(
                file, "hash", perRequest, loaded::contains, (line, reason) -> unusable.add(line + " " + reason))) {
            for (Optional<Submission> next = ndjson.next(); next.isPresent(); next = ndjson.next()) {
                submissions.add(next.get());
            }
        }
        return submissions;
    }
}
