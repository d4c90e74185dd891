package org.kapfhir.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code package.tgz} as somebody else's tools see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidePackageFileTest {
    private final ObjectMapper json = new ObjectMapper();
    private Map<String, byte[]> entries = Map.of();

    @BeforeAll
    void unpack() throws IOException {
        entries = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(
                new ByteArrayInputStream(PublishedSite.files().get("package.tgz"))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry.getName(), tar.readAllBytes());
            }
        }
    }

    @Test
    void holdsExactlyWhatTheServerLoadsAndEveryExample() throws IOException {
        List<String> expected = Stream.of(
                        Stream.of("package/.index.json", "package/example/.index.json"),
                        names(PublishedSite.DEFINITIONS).map(name -> "package/" + name),
                        names(PublishedSite.EXAMPLES).map(name -> "package/example/" + name))
                .flatMap(names -> names)
                .toList();

        assertThat(entries.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void saysWhatItIsInItsManifest() throws IOException {
        JsonNode manifest = json.readTree(entries.get("package/package.json"));

        assertThat(manifest.path("name").asText()).isEqualTo("org.kapfhir.ig");
        assertThat(manifest.path("type").asText()).isEqualTo("IG");
        assertThat(manifest.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(manifest.path("canonical").asText()).isEqualTo("https://kapfhir.org/ig");
        assertThat(manifest.path("url").asText()).isEqualTo("https://kapfhir.org/ig");
        assertThat(manifest.path("fhirVersions").get(0).asText()).isEqualTo("4.0.1");
        assertThat(manifest.path("license").asText()).isEqualTo("CC0-1.0");
        assertThat(manifest.path("date").asText()).matches("\\d{14}");
        assertThat(manifest.path("author").asText()).isNotBlank();
        assertThat(manifest.path("title").asText()).isNotBlank();
        assertThat(manifest.path("description").asText()).isNotBlank();
        assertThat(manifest.path("dependencies").path("hl7.fhir.r4.core").asText())
                .isEqualTo("4.0.1");
        assertThat(manifest.path("dependencies"))
                .allMatch(
                        version -> version.asText().matches("\\d+\\.\\d+\\.\\d+"), "a version that others can resolve");
    }

    @Test
    void listsEveryFileInItsIndex() throws IOException {
        JsonNode index = json.readTree(entries.get("package/.index.json"));

        assertThat(index.path("index-version").asInt()).isEqualTo(2);
        assertThat(index.path("files"))
                .hasSameSizeAs(names(PublishedSite.DEFINITIONS)
                        .filter(name -> !"package.json".equals(name))
                        .toList());
        assertThat(index.path("files")).allSatisfy(file -> {
            assertThat(entries).containsKey("package/" + file.path("filename").asText());
            // A topic is a Basic resource in R4, which carries its canonical in an extension.
            if (!"Basic".equals(file.path("resourceType").asText())) {
                assertThat(file.path("url").asText()).startsWith("https://kapfhir.org/ig/");
            }
        });
    }

    @Test
    void givesEachResourceANarrative() throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            JsonNode resource = json.readTree(entry.getValue());
            if (resource.has("resourceType")
                    && !List.of("Bundle", "Binary", "Parameters")
                            .contains(resource.path("resourceType").asText())) {
                assertThat(resource.path("text").path("div").asText())
                        .as(entry.getKey())
                        .startsWith("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p><b>");
            }
        }
    }

    @Test
    void validatesItsOwnExamplesNarrativeIncluded() throws IOException {
        FhirContext fhirContext = FhirContext.forR4Cached();
        NpmPackageValidationSupport guide = new NpmPackageValidationSupport(fhirContext);
        guide.loadPackageFromClasspath("classpath:guide/site/package.tgz");
        FhirValidator validator = fhirContext
                .newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        guide,
                        new DefaultProfileValidationSupport(fhirContext),
                        new CommonCodeSystemsTerminologyService(fhirContext),
                        new InMemoryTerminologyServerValidationSupport(fhirContext))));

        for (String name : List.of(
                "MedicationAdministration-ana-dose-1",
                "Observation-ana-phq9-baseline",
                "RiskAssessment-ben-assessment")) {
            String example = new String(entries.get("package/example/" + name + ".json"), StandardCharsets.UTF_8);
            assertThat(validator.validateWithResult(example).getMessages())
                    .as(name)
                    .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                    .extracting(SingleValidationMessage::getMessage)
                    .isEmpty();
        }
        String broken = new String(
                        entries.get("package/example/MedicationAdministration-ana-dose-1.json"), StandardCharsets.UTF_8)
                .replace("\"dosage\"", "\"_dosage\"");
        assertThat(validator.validateWithResult(broken).isSuccessful()).isFalse();
    }
}
