import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compiles the guide: FSH and CQL in, the JSON definitions and examples out.
 *
 * <p>Call: {@code java -cp <class path with Jackson> GuideCompiler.java <project> <home> <work> <definitions>
 * <examples>}. Reads {@code profiles/} and {@code implementation-guide/} of the project, uses the package cache and the
 * SUSHI installation below {@code home}, stages in {@code <work>/ig}, and writes {@code package/*.json} below
 * {@code definitions} and {@code examples/*.json} below {@code examples}. It fails on any error or warning of SUSHI,
 * and does nothing when neither the input nor the output has changed since its last run.
 */
final class GuideCompiler {
    private static final Pattern SUMMARY = Pattern.compile("(\\d+) Errors?\\D+?(\\d+) Warnings?");
    private static final String LOADER_PREFIX = "ig-loader-";

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectWriter pretty = json.writerWithDefaultPrettyPrinter();
    private final Path sources;
    private final Path guide;
    private final Path home;
    private final Path work;
    private final Path packageFolder;
    private final Path exampleFolder;

    private GuideCompiler(List<Path> places) {
        sources = places.get(0).resolve("profiles");
        guide = places.get(0).resolve("implementation-guide");
        home = places.get(1);
        work = places.get(2);
        packageFolder = places.get(3).resolve("package");
        exampleFolder = places.get(4).resolve("examples");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException(
                    "Give five folders: project, package home, work, output of definitions, output of examples.");
        }
        List<Path> places = Stream.of(arguments)
                .map(argument -> Path.of(argument).toAbsolutePath().normalize())
                .toList();
        new GuideCompiler(places).run();
    }

    private void run() throws IOException, InterruptedException {
        Path record = work.resolve("guide-inputs.sha256");
        String fingerprint = fingerprint();
        boolean outputExists = Files.isDirectory(packageFolder) && Files.isDirectory(exampleFolder);
        if (outputExists && Files.exists(record) && Files.readString(record).equals(fingerprint)) {
            System.out.println("Guide: unchanged.");
            return;
        }
        installSushi();
        stage();
        runSushi();
        int written = publish();
        Files.writeString(record, fingerprint);
        System.out.println("Guide: compiled " + written + " resources, 0 errors, 0 warnings.");
    }

    private String fingerprint() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
        digest.update((packageFolder + "|" + exampleFolder).getBytes(StandardCharsets.UTF_8));
        for (Path root : List.of(sources, guide)) {
            for (Path file : filesBelow(root)) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void installSushi() throws IOException, InterruptedException {
        Path installation = home.resolve("sushi");
        Path lock = guide.resolve("build/package-lock.json");
        Path installedLock = installation.resolve("package-lock.json");
        if (Files.exists(sushi()) && Files.exists(installedLock) && Files.mismatch(lock, installedLock) == -1) {
            return;
        }
        Files.createDirectories(installation);
        Files.deleteIfExists(installedLock);
        copy(guide.resolve("build/package.json"), installation.resolve("package.json"));
        copy(lock, installedLock);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var npm = new ProcessBuilder(windows ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        if (npm.directory(installation.toFile()).inheritIO().start().waitFor() != 0) {
            Files.delete(installedLock);
            throw new IOException("npm ci failed: SUSHI, which compiles the guide, could not be installed.");
        }
    }

    private Path sushi() {
        return home.resolve("sushi/node_modules/fsh-sushi/dist/app.js");
    }

    /** The staged copy makes SUSHI's output land outside the source tree and replaces the link input/fsh by its target. */
    private void stage() throws IOException {
        Path staged = work.resolve("ig");
        deleteTree(staged);
        for (Path file : filesBelow(guide)) {
            Path relative = guide.relativize(file);
            if (!relative.startsWith("build") && !relative.startsWith("input/fsh")) {
                copy(file, staged.resolve(relative));
            }
        }
        for (Path file : filesBelow(sources)) {
            copy(file, staged.resolve("input/fsh").resolve(sources.relativize(file)));
        }
    }

    private void runSushi() throws IOException, InterruptedException {
        String staged = work.resolve("ig").toString();
        var process = new ProcessBuilder("node", sushi().toString(), "build", "--snapshot", staged);
        process.environment().put("HOME", home.toString());
        process.environment().put("USERPROFILE", home.toString());
        String first = silentNpm().toString();
        process.environment().merge("PATH", first, (rest, added) -> added + File.pathSeparator + rest);
        Path log = work.resolve("sushi.log");
        int exit = process.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        String output = Files.readString(log);
        Matcher summary = SUMMARY.matcher(output);
        if (exit == 0 && summary.find() && "0".equals(summary.group(1)) && "0".equals(summary.group(2))) {
            return;
        }
        System.out.println(output);
        throw new IOException("SUSHI reported errors or warnings; the guide must compile with none of either.");
    }

    /** SUSHI asks npm for its newest version and warns when it gets no answer; a build must not depend on that. */
    private Path silentNpm() throws IOException {
        Path folder = Files.createDirectories(home.resolve("bin"));
        JsonNode installed = json.readTree(home.resolve("sushi/node_modules/fsh-sushi/package.json").toFile());
        String version = installed.path("version").asText();
        Files.writeString(folder.resolve("npm.cmd"), "@echo " + version + "\r\n");
        Path script = Files.writeString(folder.resolve("npm"), "#!/bin/sh\necho " + version + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + script + " executable.");
        }
        return folder;
    }

    /** Nothing is written, and nothing old removed, before every resource is complete. */
    private int publish() throws IOException {
        Path generated = work.resolve("ig/fsh-generated/resources");
        JsonNode description = guideResource(generated);
        Set<String> examples = examples(description);
        Map<Path, String> output = new LinkedHashMap<>();
        for (Path file : filesBelow(generated)) {
            ObjectNode resource = (ObjectNode) json.readTree(file.toFile());
            embedContent(resource);
            completeMetadata(resource, description);
            String reference = resource.path("resourceType").asText() + "/"
                    + resource.path("id").asText();
            Path folder = examples.contains(reference) ? exampleFolder : packageFolder;
            output.put(folder.resolve(file.getFileName()), pretty.writeValueAsString(resource) + "\n");
        }
        int resources = output.size();
        output.put(packageFolder.resolve("package.json"), manifest(description));
        deleteTree(packageFolder);
        deleteTree(exampleFolder);
        Files.createDirectories(packageFolder);
        Files.createDirectories(exampleFolder);
        for (Map.Entry<Path, String> file : output.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
        return resources;
    }

    private JsonNode guideResource(Path generated) throws IOException {
        for (Path file : filesBelow(generated)) {
            if (file.getFileName().toString().startsWith("ImplementationGuide-")) {
                return json.readTree(file.toFile());
            }
        }
        throw new IOException("SUSHI wrote no ImplementationGuide.");
    }

    private static Set<String> examples(JsonNode description) {
        Set<String> examples = new HashSet<>();
        for (JsonNode entry : description.path("definition").path("resource")) {
            if (entry.path("exampleBoolean").asBoolean(false) || entry.hasNonNull("exampleCanonical")) {
                examples.add(entry.path("reference").path("reference").asText());
            }
        }
        return examples;
    }

    /** The publisher's own convention: an attachment with the id {@code ig-loader-<file>} takes that file's content. */
    private void embedContent(ObjectNode resource) throws IOException {
        if (!"Library".equals(resource.path("resourceType").asText())) {
            return;
        }
        for (JsonNode attachment : (ArrayNode) resource.withArray("content")) {
            String id = attachment.path("id").asText();
            if (id.startsWith(LOADER_PREFIX)) {
                String name = id.substring(LOADER_PREFIX.length());
                boolean isCql = name.endsWith(".cql");
                Path content = guide.resolve(isCql ? "input/cql" : "input/views").resolve(name);
                if (!Files.exists(content)) {
                    throw new IOException(
                            "Library " + resource.path("id").asText() + " names a missing file: " + content);
                }
                ((ObjectNode) attachment)
                        .put("contentType", isCql ? "text/cql" : "application/json")
                        .put("data", Base64.getEncoder().encodeToString(Files.readAllBytes(content)))
                        .remove("id");
            }
        }
    }

    /** What the publisher's {@code apply-version} does: a definition without its own version gets the guide's. */
    private static void completeMetadata(ObjectNode resource, JsonNode description) {
        if (!resource.has("url") || "ImplementationGuide".equals(resource.path("resourceType").asText())) {
            return;
        }
        for (String element : List.of("version", "date", "publisher")) {
            if (!resource.has(element)) {
                resource.set(element, description.get(element));
            }
        }
    }

    private String manifest(JsonNode description) throws IOException {
        String base = description.path("url").asText().replaceFirst("/ImplementationGuide/.*", "");
        ObjectNode manifest = json.createObjectNode()
                .put("name", description.path("packageId").asText())
                .put("version", description.path("version").asText())
                .put("type", "IG")
                .put("title", description.path("title").asText())
                .put("description", description.path("description").asText())
                .put("author", description.path("publisher").asText())
                .put("license", description.path("license").asText())
                .put("canonical", base)
                .put("url", base)
                .put("date", description.path("date").asText().replace("-", "") + "000000");
        manifest.set("fhirVersions", description.path("fhirVersion"));
        ObjectNode dependencies = manifest.putObject("dependencies").put("hl7.fhir.r4.core", "4.0.1");
        for (JsonNode dependency : description.path("dependsOn")) {
            dependencies.put(dependency.path("packageId").asText(), dependency.path("version").asText());
        }
        manifest.putObject("directories").put("lib", "package").put("example", "example");
        return pretty.writeValueAsString(manifest) + "\n";
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
