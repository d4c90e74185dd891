package org.kapfhir;

import java.time.Clock;
import java.util.Set;
import org.kapfhir.loading.LoadCommand;
import org.kapfhir.outcomes.maintenance.ProjectionCommand;
import org.kapfhir.seeding.CohortCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the server, or, if the first argument names a command, runs that command instead. */
@SpringBootApplication
public class KapFhirApplication {

    public static void main(String[] arguments) {
        CommandLine commands = commands();
        if (arguments.length > 0 && names(commands).contains(arguments[0])) {
            System.exit(commands.execute(arguments));
        }
        SpringApplication.run(KapFhirApplication.class, arguments);
    }

    private static CommandLine commands() {
        Clock clock = Clock.systemUTC();
        return new CommandLine(CommandSpec.create().name("kapfhir"))
                .addSubcommand(new LoadCommand(clock))
                .addSubcommand(new CohortCommand(clock))
                .addSubcommand(new ProjectionCommand(clock));
    }

    private static Set<String> names(CommandLine commands) {
        return commands.getSubcommands().keySet();
    }
}
