package org.kapfhir.authorization.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which identities files are taken, and what is said about the others. */
class IdentitiesReaderTest {
    /** Of the password "word". */
    private static final String BCRYPT = "$2a$04$LdPbuEkAnPWW6zXFFVv3wOkFDbj0NDzbdwcqGEXqTzdI3AWf6hO8e";

    @Test
    void readsClientsAndUsers() {
        Identities identities = read("""
                users:
                  - {username: u, password: "%s", fhirUser: Patient/p1, clearance: [PSY, ETH]}
                clients:
                  - {clientId: app, public: true, redirectUris: [https://app.example/cb], scopes: [patient/*.rs, openid]}
                """.formatted(BCRYPT), false);
        assertThat(identities.user("u").flatMap(UserIdentity::patient)).contains("p1");
        assertThat(identities.clearance("app", Optional.of("u"))).containsExactlyInAnyOrder("PSY", "ETH");
        assertThat(identities.client("app").orElseThrow().grantTypes())
                .isEqualTo(Set.of("authorization_code", "refresh_token"));
        assertThat(identities.origins()).containsExactly("https://app.example");
    }

    @Test
    void readsWhatTheSandboxShips() {
        assertThat(SandboxIdentities.read(null).client("sandbox-backend")).isPresent();
    }

    @Test
    void boundsTheUsersClearanceByTheClients() {
        Identities identities = read("""
                users:
                  - {username: all, password: "%1$s", fhirUser: Practitioner/p1, clearance: "*"}
                  - {username: some, password: "%1$s", fhirUser: Practitioner/p2, clearance: [PSY, ETH]}
                clients:
                  - {clientId: app, public: true, redirectUris: [https://a.example/], clearance: [PSY, MH]}
                """.formatted(BCRYPT), false);
        assertThat(identities.clearance("app", Optional.of("all"))).containsExactlyInAnyOrder("PSY", "MH");
        assertThat(identities.clearance("app", Optional.of("some"))).containsExactly("PSY");
        assertThat(identities.clearance("app", Optional.empty())).containsExactlyInAnyOrder("PSY", "MH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{public: true, redirectUris: [https://a.example/]}; has no clientId",
                "{clientId: c, publik: true, redirectUris: [https://a.example/]}; has the key publik",
                "{clientId: c, redirectUris: [https://a.example/]}; must have exactly one of",
                "{clientId: c, public: true, clientSecret: x, redirectUris: [https://a.example/]}; is public and has",
                "{clientId: c, clientSecret: plain, redirectUris: [https://a.example/]}; is no bcrypt hash",
                "{clientId: c, clientSecret: '{noop}x', redirectUris: [https://a.example/]}; which only a sandbox takes",
                "{clientId: c, public: true, grantTypes: [authorization_code]}; has no redirectUris",
                "{clientId: c, public: true, redirectUris: [http://a.example/]}; use https",
                "{clientId: c, public: true, redirectUris: ['https://a.example/#f']}; without a fragment",
                "{clientId: c, public: true, redirectUris: ['javascript:alert(1)']}; use https",
                "{clientId: c, public: true, redirectUris: [https://a.example/], grantTypes: [implicit]}; grant type implicit",
                "{clientId: c, public: true, redirectUris: [https://a.example/], scopes: [patient/x]}; which is no scope",
                "{clientId: c, public: true, redirectUris: [https://a.example/], scopes: [system/*.rs]}; of system/ only",
                "{clientId: c, clientSecret: '%s', grantTypes: [client_credentials]}; a secret does not do",
                "{clientId: c, jwksUri: 'http://keys.example/'}; use https",
                "{clientId: c, jwksUri: 'http://127.0.0.1/k'}; which only a sandbox fetches",
                "{clientId: c, jwksUri: 'https://localhost/k'}; which only a sandbox fetches",
                "{clientId: c, jwks: '{\"keys\": []}'}; without a key",
                "{clientId: c, jwks: nonsense}; no JWK set",
                "{clientId: 'a b', public: true, redirectUris: [https://a.example/]}; characters other than",
                "{clientId: c, public: maybe, redirectUris: [https://a.example/]}; neither true nor false",
                "{clientId: c, public: true, redirectUris: [https://a.example/], clearance: [psy]}; has the clearance psy"
            })
    void saysWhatIsWrongWithAClient(String client, String sentence) {
        String file = "clients:\n  - " + client.replace("%s", BCRYPT) + "\n";
        assertThatThrownBy(() -> read(file, false))
                .isInstanceOf(IdentitiesRefused.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{username: u, fhirUser: Patient/p}; has no password",
                "{username: u, password: '%s'}; has no fhirUser",
                "{username: u, password: '%s', fhirUser: Device/d}; give a reference such as",
                "{username: u, password: '%s', fhirUser: Patient/p, patient: q}; reaches the own record only",
                "{username: u, password: '%s', fhirUser: RelatedPerson/r}; say whose record is reached",
                "{username: u, password: '%s', fhirUser: Practitioner/r, patient: p}; take its patient away",
                "{username: u, password: '{noop}x', fhirUser: Patient/p}; which only a sandbox takes"
            })
    void saysWhatIsWrongWithAUser(String user, String sentence) {
        String file = "users:\n  - " + user.replace("%s", BCRYPT) + "\n";
        assertThatThrownBy(() -> read(file, false))
                .isInstanceOf(IdentitiesRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThatThrownBy(() -> read("clients:\n  - {public: true}\nusers:\n  - {username: u}\nothers: []\n", false))
                .hasMessageContaining("has no clientId")
                .hasMessageContaining("has no password")
                .hasMessageContaining("has the key others");
    }

    @Test
    void refusesTwoOfOneName() {
        String client = "  - {clientId: c, public: true, redirectUris: [https://a.example/]}\n";
        assertThatThrownBy(() -> read("clients:\n" + client + client, false)).hasMessageContaining("is there twice");
    }

    @Test
    void refusesTheSandboxesNamesAndSecretsElsewhere() {
        Identities named = read("""
                users: [{username: practitioner, password: "%s", fhirUser: Practitioner/p}]
                """.formatted(BCRYPT), false);
        assertThatThrownBy(() -> SandboxIdentities.expectNone(named))
                .isInstanceOf(SandboxIdentitiesRefused.class)
                .hasMessageContaining("practitioner");
        Identities known = read(
                """
                users: [{username: u, password: "%s", fhirUser: Practitioner/p}]
                """.formatted(new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4)
                        .encode("patient")),
                false);
        assertThatThrownBy(() -> SandboxIdentities.expectNone(known)).hasMessageContaining("are those of the sandbox");
        SandboxIdentities.expectNone(read("""
                users: [{username: u, password: "%s", fhirUser: Practitioner/p}]
                """.formatted(BCRYPT), false));
    }

    private static Identities read(String yaml, boolean sandbox) {
        return new IdentitiesReader(sandbox).read("test", new StringReader(yaml));
    }
}
