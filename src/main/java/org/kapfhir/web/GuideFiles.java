package org.kapfhir.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The published guide's files, which the build put on the class path ({@code guide/site/}).
 *
 * <p>All have plain names. A name that is anything else, a path above all, is never looked up.
 */
final class GuideFiles {
    private static final String FOLDER = "/guide/site/";
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** The content of a file; nothing if there is none of that name. */
    Optional<byte[]> content(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = GuideFiles.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The guide's file " + name + " cannot be read", e);
        }
    }
}
