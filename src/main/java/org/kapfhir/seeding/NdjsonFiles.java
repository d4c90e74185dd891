package org.kapfhir.seeding;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;

/** Writes resources as a bulk export has them: a file per type, a line per resource. */
final class NdjsonFiles implements AutoCloseable {
    private final Path folder;
    private final IParser json = FhirContext.forR4Cached().newJsonParser();
    private final Map<String, BufferedWriter> files = new TreeMap<>();

    NdjsonFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void write(Resource resource) throws IOException {
        BufferedWriter file = files.get(resource.fhirType());
        if (file == null) {
            file = Files.newBufferedWriter(folder.resolve(resource.fhirType() + ".ndjson"));
            files.put(resource.fhirType(), file);
        }
        file.write(json.encodeResourceToString(resource));
        file.write('\n');
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter file : files.values()) {
            file.close();
        }
    }
}
