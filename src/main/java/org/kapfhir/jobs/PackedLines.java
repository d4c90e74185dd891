package org.kapfhir.jobs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Lines of a job's result in few bytes (RFC 1950, UTF-8), packed as they come and as fast as can be: answers repeat
 * themselves, to a tenth of their length. PostgreSQL packs long texts too, and takes four times as long for it.
 */
public final class PackedLines implements AutoCloseable {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater);
    private int count;

    /**
     * Adds a line.
     *
     * @param line in UTF-8, without a line break
     * @throws IllegalStateException after {@link #bytes()}
     */
    public void add(byte[] line) {
        try {
            packing.write(line);
            packing.write('\n');
        } catch (IOException e) {
            throw new IllegalStateException("Lines that are packed already cannot be added to", e);
        }
        count++;
    }

    /** How many they are. */
    public int count() {
        return count;
    }

    /** Packs what there is; nothing can be added any more. */
    byte[] bytes() {
        try {
            packing.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Gives memory outside the heap back. */
    @Override
    public void close() {
        deflater.end();
    }

    static String unpack(byte[] packed) {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of a job's result is damaged", e);
        }
    }
}
