package org.kapfhir.authorization.identities;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The identities that the sandbox ships, and the check that nobody uses them elsewhere. */
final class SandboxIdentities {
    private static final String FILE = "sandbox-identities.yaml";

    /** Stands in the file for the public key that is made at the first start. */
    private static final String KEYS = "SANDBOX_CLIENT_KEYS";

    private SandboxIdentities() {}

    static Identities read(@Nullable Path clientKeyFile) {
        String keys = SandboxClient.publicKeys(clientKeyFile).toString();
        return new IdentitiesReader(true).read("the sandbox", new StringReader(text().replace(KEYS, keys)));
    }

    /** @throws SandboxIdentitiesRefused if a client or user is one of the sandbox's by name or secret */
    static void expectNone(Identities identities) {
        Identities sandbox = read(null);
        Stream<String> clients = identities.clients().stream()
                .filter(client -> sandbox.client(client.clientId()).isPresent()
                        || client.secret()
                                .filter(secret -> isKnown(sandbox, secret))
                                .isPresent())
                .map(ClientIdentity::clientId);
        Stream<String> users = identities.users().stream()
                .filter(user -> sandbox.user(user.username()).isPresent() || isKnown(sandbox, user.password()))
                .map(UserIdentity::username);
        List<String> found = Stream.concat(clients, users).sorted().toList();
        if (!found.isEmpty()) {
            throw SandboxIdentitiesRefused.known(found);
        }
    }

    private static boolean isKnown(Identities sandbox, String encoded) {
        Credentials credentials = new Credentials();
        return Stream.concat(
                        sandbox.users().stream().map(UserIdentity::password),
                        sandbox.clients().stream().flatMap(client -> client.secret().stream()))
                .map(plain -> plain.substring(Credentials.PLAIN.length()))
                .distinct()
                .anyMatch(plain -> credentials.matches(plain, encoded));
    }

    private static String text() {
        try (InputStream file = SandboxIdentities.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's identities cannot be read", e);
        }
    }
}
