import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;

/**
 * Publishes ELM beside CQL: engines without a translator of their own run that.
 *
 * <p>Call: {@code java -cp <class path with Jackson and the CQL translator> ElmCompiler.java <definitions>}. Every
 * {@code package/Library-*.json} below {@code definitions} that holds {@code text/cql} gets the translation as content
 * {@code application/elm+json}. It fails on any error of the translator, and does nothing when every library
 * has its translation: the compiler of the guide writes them anew, without it, when a source changes.
 */
final class ElmCompiler {
    private static final String CQL = "text/cql";
    private static final String ELM = "application/elm+json";

    private final ObjectMapper json = new ObjectMapper();
    private final Path packageFolder;
    private final Map<VersionedIdentifier, CompiledLibrary> translated = new ConcurrentHashMap<>();

    private ElmCompiler(Path packageFolder) {
        this.packageFolder = packageFolder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Give one folder: the output of definitions.");
        }
        new ElmCompiler(Path.of(arguments[0], "package")).run();
    }

    private void run() throws IOException {
        Map<Path, ObjectNode> libraries = logicLibraries();
        if (libraries.values().stream().allMatch(library -> content(library, ELM).isPresent())) {
            System.out.println("ELM: unchanged.");
            return;
        }
        List<String> sources = libraries.values().stream().map(ElmCompiler::cql).toList();
        for (Map.Entry<Path, ObjectNode> library : libraries.entrySet()) {
            String elm = translate(cql(library.getValue()), sources);
            ((ArrayNode) library.getValue().withArray("content"))
                    .addObject()
                    .put("contentType", ELM)
                    .put("data", Base64.getEncoder().encodeToString(elm.getBytes(StandardCharsets.UTF_8)));
        }
        // Nothing is written before every library is translated.
        for (Map.Entry<Path, ObjectNode> library : libraries.entrySet()) {
            Files.writeString(
                    library.getKey(),
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(library.getValue()) + "\n");
        }
        System.out.println("ELM: translated " + libraries.size() + " libraries, 0 errors.");
    }

    private Map<Path, ObjectNode> logicLibraries() throws IOException {
        Map<Path, ObjectNode> libraries = new TreeMap<>();
        try (Stream<Path> files = Files.list(packageFolder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("Library-")).toList()) {
                ObjectNode library = (ObjectNode) json.readTree(file.toFile());
                if (content(library, CQL).isPresent()) {
                    libraries.put(file, library);
                }
            }
        }
        return libraries;
    }

    private String translate(String cql, List<String> sources) throws IOException {
        var options = CqlCompilerOptions.defaultOptions().withSignatureLevel(SignatureLevel.Overloads);
        // Annotations and positions serve editors; they would make the published libraries ten times as large.
        options.getOptions().clear();
        var manager = new LibraryManager(new ModelManager(), options, translated);
        manager.getLibrarySourceLoader().registerProvider(new StringLibrarySourceProvider(sources));
        manager.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
        CqlTranslator translator = CqlTranslator.fromText(cql, manager);
        List<String> errors = new ArrayList<>();
        translator.getErrors().forEach(error -> errors.add(error.getMessage()));
        if (!errors.isEmpty()) {
            throw new IOException("The CQL does not translate: " + errors);
        }
        return json.readTree(translator.toJson()).toString();
    }

    private static String cql(JsonNode library) {
        return content(library, CQL).orElseThrow();
    }

    private static Optional<String> content(JsonNode library, String contentType) {
        for (JsonNode attachment : library.path("content")) {
            if (contentType.equals(attachment.path("contentType").asText())) {
                return Optional.of(new String(
                        Base64.getDecoder().decode(attachment.path("data").asText()), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
