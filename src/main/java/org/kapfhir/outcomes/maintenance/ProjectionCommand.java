package org.kapfhir.outcomes.maintenance;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.client.CommandRefused;
import org.kapfhir.client.ServerOptions;
import org.kapfhir.outcomes.maintenance.ProjectionServer.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Has a running server compare its projection tables with its resources, and make the rows anew that differ.
 *
 * <p><b>Call:</b> {@code kapfhir projection check|rebuild [--url http://localhost:8080/fhir] [--client id --key file]}
 *
 * <p>Ends with 0 when the tables are right: a check found no difference, a rebuild is done. With 1 if a check found
 * differences, with 2 if the server cannot be asked or the job failed. The result goes to standard output, progress and
 * errors go to standard error.
 */
@Command(
        name = "projection",
        description = "Checks or rebuilds the tables that outcomes are computed from, while the server runs.")
public final class ProjectionCommand {
    private static final int RIGHT = 0;
    private static final int DIFFERENT = 1;
    private static final int FAILED = 2;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // picocli shows the help where this is asked for.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    private boolean helpRequested;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls.
    public ProjectionCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "check", description = "reports what differs, and changes nothing")
    int check(@Mixin ServerOptions options) throws InterruptedException {
        return run(options, true);
    }

    @Command(name = "rebuild", description = "makes the rows anew that differ")
    int rebuild(@Mixin ServerOptions options) throws InterruptedException {
        return run(options, false);
    }

    private int run(ServerOptions options, boolean isCheckOnly) throws InterruptedException {
        PrintWriter errors = spec.commandLine().getErr();
        try {
            ProjectionServer server = new ProjectionServer(options.base(), options.tokens(clock));
            Parameters result = result(server, isCheckOnly, errors);
            List<ParametersParameterComponent> listed = result.getParameters("difference");
            int different = integer(result, "different");
            print(result, different, listed, isCheckOnly);
            return isCheckOnly && different > 0 ? DIFFERENT : RIGHT;
        } catch (CommandRefused | IOException failed) {
            errors.println(failed.getMessage());
            return FAILED;
        } finally {
            errors.flush();
        }
    }

    private static Parameters result(ProjectionServer server, boolean isCheckOnly, PrintWriter errors)
            throws IOException, InterruptedException {
        URI job = server.begin(isCheckOnly);
        Status status = server.status(job);
        while (status instanceof Status.Running running) {
            errors.println(running.progress());
            errors.flush();
            Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            status = server.status(job);
        }
        return ((Status.Done) status).result();
    }

    private void print(
            Parameters result, int different, List<ParametersParameterComponent> listed, boolean isCheckOnly) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Compared " + integer(result, "compared") + " resources with their rows: " + different + " differ"
                + (isCheckOnly || different == 0 ? "" : "ed and were made anew"));
        listed.forEach(difference -> out.println("  "
                + ((Reference) part(difference, "resource").getValue()).getReference() + ": "
                + part(difference, "expectedRows").getValue().primitiveValue() + " rows expected, "
                + part(difference, "foundRows").getValue().primitiveValue() + " found"));
        if (different > listed.size()) {
            out.println("  and " + (different - listed.size()) + " more");
        }
        out.flush();
    }

    private static int integer(Parameters result, String name) {
        return Integer.parseInt(result.getParameter(name).getValue().primitiveValue());
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
