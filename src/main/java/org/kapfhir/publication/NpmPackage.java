package org.kapfhir.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * The guide as a FHIR package: definitions in {@code package/}, examples in {@code package/example/}, an index of each.
 * The same content gives the same bytes: every file carries one date and no owner.
 */
final class NpmPackage {
    private static final List<String> INDEXED =
            List.of("id", "url", "version", "kind", "type", "supplements", "content", "valueSet", "derivation");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> definitions = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final String manifest;

    /** @param manifest the content of {@code package.json} */
    NpmPackage(String manifest) {
        this.manifest = manifest;
    }

    void add(Artifact artifact, String content) {
        (artifact.isExample() ? examples : definitions).put(artifact.name() + ".json", content);
    }

    byte[] compressed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("package/package.json", manifest);
        put(files, "package/", definitions);
        put(files, "package/example/", examples);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes, parameters), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(content.length);
                entry.setModTime(FileTime.fromMillis(0));
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void put(Map<String, String> files, String folder, Map<String, String> resources) throws IOException {
        resources.forEach((name, content) -> files.put(folder + name, content));
        files.put(folder + ".index.json", index(resources));
    }

    private String index(Map<String, String> resources) throws IOException {
        ObjectNode index = json.createObjectNode().put("index-version", 2);
        ArrayNode files = index.putArray("files");
        for (Map.Entry<String, String> file : resources.entrySet()) {
            JsonNode resource = json.readTree(file.getValue());
            ObjectNode entry = files.addObject()
                    .put("filename", file.getKey())
                    .put("resourceType", resource.path("resourceType").asText());
            for (String element : INDEXED) {
                if (resource.path(element).isTextual()) {
                    entry.set(element, resource.get(element));
                }
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(index) + "\n";
    }
}
