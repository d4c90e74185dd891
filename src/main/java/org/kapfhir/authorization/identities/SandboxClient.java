package org.kapfhir.authorization.identities;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of the sandbox's own clients that sign: made at the first start, kept in a file that only its owner reads, and in
 * no repository.
 */
final class SandboxClient {
    private static final String OWNER_ONLY = "rw-------";

    private SandboxClient() {}

    /** @param file of the private key as JWK; null: the key is kept nowhere */
    static JWKSet publicKeys(@Nullable Path file) {
        ECKey key = file == null ? make() : read(file);
        return new JWKSet(key.toPublicJWK());
    }

    private static ECKey read(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, make());
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's client key cannot be kept in " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException("The sandbox's client key in " + file + " is no JWK: delete the file", e);
        }
    }

    private static void write(Path file, ECKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            boolean hasPermissions =
                    file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] attributes = hasPermissions
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(file, attributes);
            Files.writeString(file, key.toJSONString());
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        }
    }

    private static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_384)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.ES384)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java makes EC keys", impossible);
        }
    }
}
