package org.kapfhir.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a table is written, with the names that a request may give them. */
enum TableFormat {
    NDJSON("ndjson", "application/x-ndjson", "application/ndjson"),
    CSV("csv", "text/csv"),
    JSON("json", "application/json");

    private final String code;
    private final List<String> mediaTypes;

    TableFormat(String code, String... mediaTypes) {
        this.code = code;
        this.mediaTypes = List.of(mediaTypes);
    }

    String code() {
        return code;
    }

    String mediaType() {
        return mediaTypes.get(0);
    }

    /** @param name a code such as csv, or a media type */
    static Optional<TableFormat> of(String name) {
        String plain = name.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.code.equals(plain) || format.mediaTypes.contains(plain))
                .findFirst();
    }

    /** @param header whether the names of the columns come first, where a form has a place for that */
    TableWriter writer(OutputStream out, boolean header) throws IOException {
        return this == CSV ? new CsvTable(out, header) : new JsonTable(out, this == JSON);
    }
}
