package org.kapfhir.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.kapfhir.loading.LoadCommand;
import org.kapfhir.seeding.CohortCommand;
import picocli.CommandLine;

/** A synthetic cohort, made and loaded with the commands that everybody has. */
public final class StoredCohort {

    private StoredCohort() {}

    /**
     * @param reference the time at which the cohort is looked at, as an ISO instant
     * @return the file with the truth about it
     */
    public static Path load(FhirEndpoint server, Path folder, int size, int seed, String reference) {
        Clock clock = Clock.systemUTC();
        assertThat(new CommandLine(new CohortCommand(clock))
                        .execute(
                                "--size",
                                String.valueOf(size),
                                "--seed",
                                String.valueOf(seed),
                                "--reference",
                                reference,
                                "--out",
                                folder.toString()))
                .isZero();
        assertThat(new CommandLine(new LoadCommand(clock))
                        .execute(
                                folder.resolve("people").toString(),
                                "--url",
                                server.url(),
                                "--token",
                                server.accessToken()))
                .isZero();
        return folder.resolve("truth.json");
    }
}
