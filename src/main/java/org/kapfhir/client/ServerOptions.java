package org.kapfhir.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command asks, and with whose rights: options that every such command has. */
public final class ServerOptions {

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080/fhir",
            description = "FHIR base of the server (default: ${DEFAULT-VALUE})")
    private URI url;

    @Option(names = "--token", description = "bearer token (default: the environment variable KAPFHIR_TOKEN)")
    private @Nullable String token;

    @Option(names = "--client", description = "client id of a backend service, whose tokens are fetched and renewed")
    private @Nullable String clientId;

    @Option(names = "--key", paramLabel = "<file>", description = "private key of that client, as a JWK")
    private @Nullable Path keyFile;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields.
    public ServerOptions() {}

    /** @throws CommandRefused if that is no address of a server */
    public URI base() {
        boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!isHttp || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
            throw new CommandRefused("The address " + url
                    + " is not that of a FHIR server: give one such as http://localhost:8080/fhir with --url.");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    /** @throws CommandRefused if the key cannot be read, or only one of client and key is given */
    public BearerTokens tokens(Clock clock) {
        if ((clientId == null) != (keyFile == null)) {
            throw new CommandRefused("--client and --key go together: give both or neither.");
        }
        if (clientId != null && keyFile != null) {
            return new ClientTokens(base(), clientId, ClientKey.read(keyFile), clock);
        }
        String given = token == null ? System.getenv("KAPFHIR_TOKEN") : token;
        return BearerTokens.fixed(Optional.ofNullable(given).filter(text -> !text.isBlank()));
    }
}
