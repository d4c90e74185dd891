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
 * Text in few bytes (RFC 1950, UTF-8), as fast as can be: answers repeat themselves, to a tenth of their length. PostgreSQL
 * packs long texts too, and takes four times as long for it.
 */
final class PackedText {
    private static final int USUAL_RATIO = 8;

    private PackedText() {}

    static byte[] pack(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / USUAL_RATIO);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater)) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static String unpack(byte[] packed) {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of a job's result is damaged", e);
        }
    }
}
