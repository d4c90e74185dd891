package org.kapfhir.loading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file to be loaded.
 *
 * @param path where it is
 * @param size in bytes, for the progress bar
 * @param phase files of a lower phase are loaded, all of them, before any of a higher one starts
 */
record InputFile(Path path, long size, int phase) {

    boolean isNdjson() {
        return name().endsWith(".ndjson");
    }

    String name() {
        return path.getFileName().toString();
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    /** SHA-256 of the content in hexadecimal: a file that was renamed is the same file, one that was edited is not. */
    String contentHash() throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream content = new DigestInputStream(open(), sha256)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
