package org.kapfhir.authorization.identities;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapfhir.smart.RegisteredOrigins;

/** All clients and users that are known; never changes while the server runs. */
public final class Identities implements RegisteredOrigins {
    private static final Set<String> WEB = Set.of("http", "https");

    private final Map<String, ClientIdentity> clients;
    private final Map<String, UserIdentity> users;

    public Identities(List<ClientIdentity> clients, List<UserIdentity> users) {
        this.clients = clients.stream().collect(Collectors.toMap(ClientIdentity::clientId, Function.identity()));
        this.users = users.stream().collect(Collectors.toMap(UserIdentity::username, Function.identity()));
    }

    Collection<ClientIdentity> clients() {
        return clients.values();
    }

    Collection<UserIdentity> users() {
        return users.values();
    }

    public Optional<ClientIdentity> client(String clientId) {
        return Optional.ofNullable(clients.get(clientId));
    }

    public Optional<UserIdentity> user(String username) {
        return Optional.ofNullable(users.get(username));
    }

    /**
     * The sensitivity codes of labeled data that a token of this client and user may show: the user's, and of those only the
     * client's if its registration names some.
     */
    public Set<String> clearance(String clientId, Optional<String> username) {
        Optional<Set<String>> ofClient = client(clientId).flatMap(ClientIdentity::clearance);
        if (username.isEmpty()) {
            return ofClient.orElse(Set.of());
        }
        Set<String> ofUser =
                username.flatMap(this::user).map(UserIdentity::clearance).orElse(Set.of());
        return ofClient.map(codes -> common(codes, ofUser)).orElse(ofUser);
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        if (some.contains("*")) {
            return others;
        }
        return others.contains("*")
                ? some
                : some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    /** Of all clients. */
    public Set<String> redirectUris() {
        return clients.values().stream()
                .flatMap(client -> client.redirectUris().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> origins() {
        return redirectUris().stream()
                .map(URI::create)
                .filter(uri -> WEB.contains(uri.getScheme()))
                .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
