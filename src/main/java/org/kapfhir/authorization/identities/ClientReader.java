package org.kapfhir.authorization.identities;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one client of the file. */
final class ClientReader {
    private static final Set<String> KEYS = Set.of(
            "clientId",
            "name",
            "public",
            "clientSecret",
            "jwks",
            "jwksUri",
            "redirectUris",
            "launchUri",
            "grantTypes",
            "scopes",
            "clearance");
    private static final Set<String> GRANT_TYPES =
            Set.of(ClientIdentity.AUTHORIZATION_CODE, ClientIdentity.REFRESH_TOKEN, ClientIdentity.CLIENT_CREDENTIALS);
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._~:/@-]{1,200}");

    private final boolean sandbox;

    ClientReader(boolean sandbox) {
        this.sandbox = sandbox;
    }

    ClientIdentity read(Entry entry) {
        entry.expectOnly(KEYS);
        String clientId = entry.required("clientId");
        if (!clientId.isEmpty() && !CLIENT_ID.matcher(clientId).matches()) {
            entry.fault("has a clientId with characters other than letters, digits and . _ ~ : / @ -.");
        }
        List<String> redirectUris = List.copyOf(entry.words("redirectUris"));
        redirectUris.forEach(uri -> Addresses.redirectFault(uri).ifPresent(entry::fault));
        ClientIdentity client = new ClientIdentity(
                clientId,
                entry.text("name").orElse(clientId),
                entry.flag("public"),
                entry.text("clientSecret"),
                entry.value("jwks").flatMap(value -> keys(entry, value)),
                entry.text("jwksUri").flatMap(text -> keysAddress(entry, text)),
                redirectUris,
                entry.text("launchUri").flatMap(text -> launchAddress(entry, text)),
                grantTypes(entry, redirectUris),
                List.copyOf(entry.words("scopes")),
                Clearances.read(entry));
        ClientRules.check(client, entry);
        client.secret()
                .flatMap(secret -> Credentials.fault(secret, sandbox))
                .ifPresent(fault -> entry.fault("has a clientSecret that " + fault));
        return client;
    }

    private static Set<String> grantTypes(Entry entry, List<String> redirectUris) {
        Set<String> given = entry.words("grantTypes");
        given.stream()
                .filter(type -> !GRANT_TYPES.contains(type))
                .forEach(type -> entry.fault("has the grant type " + type
                        + ", which is none of authorization_code, refresh_token, client_credentials."));
        if (!given.isEmpty()) {
            return given;
        }
        return redirectUris.isEmpty()
                ? Set.of(ClientIdentity.CLIENT_CREDENTIALS)
                : Set.of(ClientIdentity.AUTHORIZATION_CODE, ClientIdentity.REFRESH_TOKEN);
    }

    private static Optional<JWKSet> keys(Entry entry, Object value) {
        try {
            return Optional.of(PublicKeys.read(value));
        } catch (UnusableKeys unusable) {
            entry.fault(unusable.getMessage());
            return Optional.empty();
        }
    }

    private Optional<URI> keysAddress(Entry entry, String text) {
        Optional<String> fault = Addresses.keysFault(text, sandbox);
        fault.ifPresent(entry::fault);
        return fault.isPresent() ? Optional.empty() : Optional.of(URI.create(text));
    }

    private static Optional<URI> launchAddress(Entry entry, String text) {
        Optional<String> fault = Addresses.launchFault(text);
        fault.ifPresent(entry::fault);
        return fault.isPresent() ? Optional.empty() : Optional.of(URI.create(text));
    }
}
