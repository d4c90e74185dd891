import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Fills a private FHIR package cache from Maven artifacts, so that the guide builds without a FHIR package registry.
 *
 * <p>Call: {@code java -cp <HAPI FHIR R4 class path> CorePackage.java <home> <jar that embeds the other packages>}.
 * The cache is {@code <home>/.fhir/packages}. A package that is already there is left as it is, so a second run costs
 * nothing. Delete the folder to build it anew.
 */
final class CorePackage {
    private static final String DEFINITIONS = "org/hl7/fhir/r4/model/";
    private static final List<String> BUNDLES = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml",
            "valueset/valuesets.xml",
            "sp/search-parameters.json");

    /** The packages that the jar embeds, both published under CC0-1.0, with their places in it. */
    private static final Map<String, String> EMBEDDED = Map.of(
            "hl7.terminology.r4#6.3.0", "erp/src-package/hl7.terminology.r4-6.3.0.tgz",
            "hl7.fhir.uv.extensions.r4#5.2.0", "erp/src-package/hl7.fhir.uv.extensions.r4-5.2.0.tgz");

    private final Path cache;

    private CorePackage(Path cache) {
        this.cache = cache;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give the folder for the package cache and the jar with the packages.");
        }
        var build = new CorePackage(Path.of(arguments[0], ".fhir", "packages"));
        build.unlessPresent("hl7.fhir.r4.core#4.0.1", build::writeCore);
        build.unlessPresent("hl7.fhir.uv.tools.r4#0.8.0", build::writeTools);
        build.unlessPresent("hl7.fhir.xver-extensions#0.1.0", build::writeCrossVersionExtensions);
        for (Map.Entry<String, String> embedded : EMBEDDED.entrySet()) {
            build.unlessPresent(
                    embedded.getKey(), folder -> unpack(Path.of(arguments[1]), embedded.getValue(), folder));
        }
    }

    private interface Writer {
        void write(Path folder) throws IOException;
    }

    /** A package is written beside its place and then moved there, so that an interrupted run leaves no half of one. */
    private void unlessPresent(String name, Writer writer) throws IOException {
        Path place = cache.resolve(name);
        if (Files.isDirectory(place)) {
            return;
        }
        Files.createDirectories(cache);
        Path unfinished = Files.createTempDirectory(cache.getParent(), "unfinished");
        writer.write(unfinished);
        Files.move(unfinished, place);
        System.out.println("Package cache: " + name);
    }

    private void writeCore(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("package"));
        FhirContext fhir = FhirContext.forR4Cached();
        IParser json = fhir.newJsonParser();
        for (String name : BUNDLES) {
            IParser parser = name.endsWith(".xml") ? fhir.newXmlParser() : fhir.newJsonParser();
            try (Reader in = new InputStreamReader(definition(name), StandardCharsets.UTF_8)) {
                for (Bundle.BundleEntryComponent entry :
                        parser.parseResource(Bundle.class, in).getEntry()) {
                    Resource resource = entry.getResource();
                    String file = resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json";
                    Files.writeString(target.resolve(file), json.encodeResourceToString(resource));
                }
            }
        }
        manifest(target, "hl7.fhir.r4.core", "4.0.1", "Core", "http://hl7.org/fhir");
    }

    private static InputStream definition(String name) throws IOException {
        InputStream in = CorePackage.class.getClassLoader().getResourceAsStream(DEFINITIONS + name);
        if (in == null) {
            throw new IOException("The class path lacks hapi-fhir-validation-resources-r4: no " + DEFINITIONS + name);
        }
        return in;
    }

    /** Nothing in the guide uses a definition of this package; SUSHI only wants to find it. */
    private void writeTools(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("package"));
        manifest(target, "hl7.fhir.uv.tools.r4", "0.8.0", "IG", "http://hl7.org/fhir/tools");
    }

    /** The official validator refuses to start without it; an empty one suffices. */
    private void writeCrossVersionExtensions(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("package"));
        manifest(target, "hl7.fhir.xver-extensions", "0.1.0", "IG", "http://hl7.org/fhir");
    }

    private static void manifest(Path folder, String name, String version, String type, String canonical)
            throws IOException {
        Files.writeString(
                folder.resolve("package.json"),
                """
                {
                  "name": "%s",
                  "version": "%s",
                  "type": "%s",
                  "fhirVersions": ["4.0.1"],
                  "canonical": "%s",
                  "url": "%s",
                  "date": "20191101000000",
                  "author": "HL7",
                  "license": "CC0-1.0"
                }
                """
                        .formatted(name, version, type, canonical, canonical));
    }

    private static void unpack(Path jar, String entryName, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(entryName);
            if (entry == null) {
                throw new IOException(jar + " holds no " + entryName);
            }
            try (var gzip = new GzipCompressorInputStream(new BufferedInputStream(zip.getInputStream(entry)));
                    var tar = new TarArchiveInputStream(gzip)) {
                for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
                    Path place = folder.resolve(file.getName()).normalize();
                    if (!place.startsWith(folder)) {
                        throw new IOException(entryName + " would write outside its folder: " + file.getName());
                    }
                    if (file.isFile() && file.getName().startsWith("package/")) {
                        Files.createDirectories(place.getParent());
                        Files.copy(tar, place);
                    }
                }
            }
        }
    }
}
