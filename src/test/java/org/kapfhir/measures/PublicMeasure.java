package org.kapfhir.measures;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A measure that no one here wrote, with its libraries, its value sets and its test people, out of the test files of the
 * library clinical-reasoning (Apache-2.0). Nothing is changed: as a publisher's tool does, the CQL that a Library names by
 * its file is put into the Library; elements that FHIR requires and the files lack are said to be unknown, and times without
 * an offset are given that of UTC, because the server takes no resource otherwise.
 */
public final class PublicMeasure {
    private static final String FOLDER = "classpath*:org/opencds/cqf/fhir/cr/measure/r4/";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Pattern WITHOUT_OFFSET = Pattern.compile("(\"\\d{4}-\\d{2}-\\d{2}T[\\d:.]+)\"");

    private final String name;

    public PublicMeasure(String name) {
        this.name = name;
    }

    /** The Measure, its Libraries and its ValueSets, to be stored together. */
    public Bundle definitions() {
        List<Resource> definitions = new ArrayList<>();
        for (String folder : List.of("resources/measure", "resources/library", "vocabulary/valueset")) {
            definitions.addAll(resources(folder));
        }
        definitions.stream()
                .filter(Library.class::isInstance)
                .map(Library.class::cast)
                .flatMap(library -> library.getContent().stream())
                .filter(content -> "text/cql".equals(content.getContentType()) && !content.hasData())
                .forEach(this::embed);
        return transaction(definitions);
    }

    /**
     * The people and their records, without the reports that were once made of them. What the records refer to and the
     * files lack is an empty resource, because the server takes no reference that leads nowhere.
     */
    public Bundle people() {
        List<Resource> records = new ArrayList<>(resources("tests").stream()
                .filter(resource -> !(resource instanceof MeasureReport) && !(resource instanceof Group))
                .toList());
        Set<String> known = new HashSet<>();
        records.forEach(resource -> known.add(resource.fhirType() + "/" + resource.getIdPart()));
        for (Resource resource : List.copyOf(records)) {
            for (ResourceReferenceInfo reference : FHIR.newTerser().getAllResourceReferences(resource)) {
                IIdType id = reference.getResourceReference().getReferenceElement();
                if (id.hasResourceType() && id.hasIdPart() && known.add(id.getResourceType() + "/" + id.getIdPart())) {
                    Resource missing = (Resource)
                            FHIR.getResourceDefinition(id.getResourceType()).newInstance();
                    missing.setId(id.getIdPart());
                    records.add(missing);
                }
            }
        }
        return transaction(records);
    }

    /** The counts of a report that are not zero, group by group. */
    public static String counts(MeasureReport report) {
        return report.getGroup().stream()
                .map(group -> group.getPopulation().stream()
                        .filter(population -> population.getCount() > 0)
                        .map(population ->
                                population.getCode().getCodingFirstRep().getCode() + "=" + population.getCount())
                        .collect(Collectors.joining(" ")))
                .map(counts -> counts.isEmpty() ? "none" : counts)
                .collect(Collectors.joining(" | "));
    }

    private void embed(Attachment content) {
        String file = content.getUrl().substring(content.getUrl().lastIndexOf('/') + 1);
        content.setData(bytes(FOLDER + name + "/input/cql/" + file).get(0));
        content.setUrl(null);
    }

    private List<Resource> resources(String folder) {
        return bytes(FOLDER + name + "/input/" + folder + "/**/*.json").stream()
                .map(json -> (Resource) FHIR.newJsonParser().parseResource(withOffsets(json)))
                .toList();
    }

    private static String withOffsets(byte[] json) {
        return WITHOUT_OFFSET.matcher(new String(json, StandardCharsets.UTF_8)).replaceAll("$1Z\"");
    }

    private static List<byte[]> bytes(String pattern) {
        try {
            org.springframework.core.io.Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(files, Comparator.comparing(org.springframework.core.io.Resource::getDescription));
            List<byte[]> contents = new ArrayList<>();
            for (org.springframework.core.io.Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    contents.add(in.readAllBytes());
                }
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sayWhatIsUnknown(IBase element) {
        if (!(FHIR.getElementDefinition(element.getClass())
                instanceof BaseRuntimeElementCompositeDefinition<?> composite)) {
            return;
        }
        for (BaseRuntimeChildDefinition child : composite.getChildren()) {
            List<IBase> values = child.getAccessor().getValues(element);
            if (child.getMin() > 0 && values.stream().allMatch(IBase::isEmpty)) {
                String childName = child.getValidChildNames().iterator().next();
                IBase unknown = child.getChildByName(childName).newInstance(child.getInstanceConstructorArguments());
                ((Element) unknown)
                        .addExtension(
                                "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
                child.getMutator().setValue(element, unknown);
            } else {
                values.forEach(PublicMeasure::sayWhatIsUnknown);
            }
        }
    }

    private static Bundle transaction(List<Resource> resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            sayWhatIsUnknown(resource);
            transaction
                    .addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdPart());
        }
        return transaction;
    }
}
