package org.kapfhir.authorization.identities;

import java.util.Optional;
import java.util.stream.Stream;
import org.kapfhir.authorization.scopes.ContextScope;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;

/** What must hold between the parts of a client's registration. */
final class ClientRules {
    private ClientRules() {}

    static void check(ClientIdentity client, Entry entry) {
        checkProof(client, entry);
        boolean isApp = client.grantTypes().contains(ClientIdentity.AUTHORIZATION_CODE);
        if (isApp && client.isBackend()) {
            entry.fault("has the grant types authorization_code and client_credentials: register an app and a backend"
                    + " service as two clients.");
        }
        if (!isApp && !client.isBackend()) {
            entry.fault("has neither the grant type authorization_code nor client_credentials: give one of them.");
        }
        if (isApp && client.redirectUris().isEmpty()) {
            entry.fault("has no redirectUris: give at least one.");
        }
        if (client.isBackend() && !client.isAsymmetric()) {
            entry.fault("is a backend service without keys: give jwks or jwksUri, a secret does not do.");
        }
        client.scopes().forEach(scope -> checkScope(client, scope, entry));
    }

    private static void checkProof(ClientIdentity client, Entry entry) {
        long proofs = Stream.of(
                        client.secret().isPresent(),
                        client.keys().isPresent(),
                        client.keysAddress().isPresent())
                .filter(Boolean::booleanValue)
                .count();
        if (client.isPublic() && proofs > 0) {
            entry.fault("is public and has a clientSecret, jwks or jwksUri: take one or the other away.");
        }
        if (!client.isPublic() && proofs != 1) {
            entry.fault("must have exactly one of clientSecret, jwks and jwksUri, or public: true.");
        }
    }

    private static void checkScope(ClientIdentity client, String text, Entry entry) {
        if (ContextScope.of(text).isPresent() && !client.isBackend()) {
            return;
        }
        Optional<SmartScope> scope = SmartScope.parse(text);
        if (scope.isEmpty()) {
            entry.fault("has the scope " + text + ", which is no scope of SMART App Launch that it could use.");
        } else if ((scope.get().level() == ScopeLevel.SYSTEM) != client.isBackend()) {
            entry.fault("has the scope " + text
                    + ": backend services have scopes of system/ only, apps those of patient/ and user/.");
        }
    }
}
