package org.kapfhir.authorization.identities;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that the sandbox makes for its demo clients. */
class SandboxClientTest {

    @Test
    void isMadeOnceAndReadByItsOwnerOnly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("data").resolve("sandbox-client.json");
        JWKSet first = SandboxClient.publicKeys(file);
        JWKSet second = SandboxClient.publicKeys(file);
        assertThat(second.toString()).isEqualTo(first.toString());
        assertThat(first.getKeys()).noneMatch(JWK::isPrivate);
        assertThat(JWK.parse(Files.readString(file)).isPrivate()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
