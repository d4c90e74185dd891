package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.decisionsupport.ResolvedCodes;

/**
 * The published ELM gives the same findings in an engine that nobody here wrote: the JavaScript engine, over every row
 * of the case table and every criterion, not only the one the row is about.
 */
class OtherEngineTest {
    private static final Path SOURCES = Path.of("src", "test", "other-engine");
    private static final Path CASES = Path.of("src", "test", "resources", "fixtures", "screening", "cases.csv");
    private static final Path GUIDE = Path.of("target", "classes", "guide", "package");
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Case(String situation, PatientRecord record, ScreeningRequest request) {}

    @Test
    void agreesOnEveryCriterionOfEveryCase(@TempDir Path folder) throws Exception {
        List<Case> cases = cases();
        Path engine = installed();
        Files.writeString(folder.resolve("cases.json"), question(cases).toString());
        Files.writeString(folder.resolve("helpers.json"), helpers());

        var node = new ProcessBuilder(
                "node",
                engine.resolve("evaluate.mjs").toString(),
                GUIDE.toAbsolutePath().toString(),
                folder.resolve("helpers.json").toString(),
                folder.resolve("cases.json").toString(),
                folder.resolve("answers.json").toString());
        int exit = node.redirectErrorStream(true)
                .redirectOutput(folder.resolve("engine.log").toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(folder.resolve("engine.log"))).isZero();
        JsonNode answers = JSON.readTree(folder.resolve("answers.json").toFile());

        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            compare(cases.get(i), answers.get(i), differences);
        }
        assertThat(answers.size()).isEqualTo(cases.size());
        assertThat(differences).isEmpty();
    }

    private static void compare(Case oneCase, JsonNode answer, List<String> differences) {
        Screening here = ScreeningFixture.screen(oneCase.record(), oneCase.request());
        List<CandidacyProtocol.Criterion> criteria = here.request().protocol().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            CriterionFinding finding = here.findings().get(i);
            JsonNode there = answer.path(criteria.get(i).finding());
            String result = there.path("result").isNull()
                    ? "unknown"
                    : there.path("result").asBoolean() ? "met" : "not-met";
            if (!result.equals(finding.result().code())
                    || !there.path("explanation").asText().equals(withoutTrailingZeros(finding.explanation()))) {
                differences.add("%s, %s: here %s (%s), there %s (%s)"
                        .formatted(
                                oneCase.situation(),
                                finding.code().getCode(),
                                finding.result().code(),
                                finding.explanation(),
                                result,
                                there.path("explanation").asText()));
            }
        }
    }

    /** Numbers in JavaScript do not remember how many places were written. */
    private static String withoutTrailingZeros(String explanation) {
        return explanation.replaceAll("(\\d)\\.0(?=/| mm\\[Hg])", "$1");
    }

    private static ObjectNode question(List<Case> cases) throws IOException {
        IParser parser = ScreeningFixture.FHIR.newJsonParser();
        CandidacyProtocol protocol = cases.get(0).request().protocol();
        ObjectNode question = JSON.createObjectNode();
        question.put("library", protocol.library().replaceAll("^.*/|\\|.*$", ""));
        ArrayNode definitions = question.putArray("definitions");
        protocol.criteria().forEach(criterion -> definitions.add(criterion.finding()));
        ArrayNode list = question.putArray("cases");
        for (Case oneCase : cases) {
            Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
            Stream.concat(Stream.<Resource>of(oneCase.record().patient()), oneCase.record().resources().stream())
                    .forEach(resource -> bundle.addEntry().setResource(ResolvedCodes.of(resource)));
            ObjectNode node = list.addObject();
            node.put("asOf", oneCase.request().asOf().toString().replace("Z", ":00.000Z"));
            node.putObject("parameters")
                    .put("Policy", oneCase.request().policy().code())
                    .put("Assume complete record", oneCase.request().assumeCompleteRecord());
            node.set("bundle", JSON.readTree(parser.encodeResourceToString(bundle)));
        }
        return question;
    }

    private static List<Case> cases() throws IOException {
        return Files.readAllLines(CASES, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split("\\|", -1))
                .map(row -> new Case(
                        row[0],
                        RecordText.parse(row[1].isEmpty() ? null : row[1]),
                        ScreeningFixture.request(row[2].isEmpty() ? null : row[2], Boolean.parseBoolean(row[3]))))
                .toList();
    }

    /** The helpers that every library for FHIR includes come with the translator, as CQL. */
    private static String helpers() throws IOException {
        var identifier = new VersionedIdentifier().withId("FHIRHelpers").withVersion("4.0.1");
        var manager = new LibraryManager(new ModelManager());
        manager.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
        var source = new FhirLibrarySourceProvider().getLibrarySource(identifier);
        return CqlTranslator.fromSource(source, manager).toJson();
    }

    private static Path installed() throws IOException, InterruptedException {
        Path installation = Path.of("target", "other-engine").toAbsolutePath();
        Files.createDirectories(installation);
        Path lock = installation.resolve("package-lock.json");
        boolean current = Files.exists(lock) && Files.mismatch(lock, SOURCES.resolve("package-lock.json")) == -1;
        for (String file : List.of("package.json", "package-lock.json", "evaluate.mjs")) {
            Files.copy(SOURCES.resolve(file), installation.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!current || !Files.isDirectory(installation.resolve("node_modules"))) {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            int exit = new ProcessBuilder(
                            windows ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(installation.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(installation.resolve("npm.log").toFile())
                    .start()
                    .waitFor();
            assertThat(exit)
                    .as(Files.readString(installation.resolve("npm.log")))
                    .isZero();
        }
        return installation;
    }
}
