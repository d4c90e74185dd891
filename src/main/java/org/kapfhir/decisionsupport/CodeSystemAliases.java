package org.kapfhir.decisionsupport;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Gives code systems their FHIR name where a record uses an object identifier or another name for them, and
 * ICD-10-CM codes their published spelling (upper case, with the point).
 *
 * <p>A resource that needs a change is copied: the record handed in stays as it is.
 */
public final class CodeSystemAliases {
    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String LOINC = "http://loinc.org";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final int ICD_CATEGORY_LENGTH = 3;

    private static final Map<String, String> OFFICIAL_NAME = Map.ofEntries(
            Map.entry("2.16.840.1.113883.6.96", SNOMED_CT),
            Map.entry("snomed", SNOMED_CT),
            Map.entry("snomedct", SNOMED_CT),
            Map.entry("snomed-ct", SNOMED_CT),
            Map.entry("https://snomed.info/sct", SNOMED_CT),
            Map.entry("http://snomed.info/id", SNOMED_CT),
            Map.entry("2.16.840.1.113883.6.90", ICD_10_CM),
            Map.entry("icd10cm", ICD_10_CM),
            Map.entry("icd-10-cm", ICD_10_CM),
            Map.entry("http://hl7.org/fhir/sid/icd-10-us", ICD_10_CM),
            Map.entry("http://www.cms.gov/medicare/coding/icd10", ICD_10_CM),
            Map.entry("2.16.840.1.113883.6.1", LOINC),
            Map.entry("loinc", LOINC),
            Map.entry("https://loinc.org", LOINC),
            Map.entry("2.16.840.1.113883.6.88", RXNORM),
            Map.entry("rxnorm", RXNORM),
            Map.entry("https://www.nlm.nih.gov/research/umls/rxnorm", RXNORM));

    private CodeSystemAliases() {}

    static Resource resolvedIn(Resource resource) {
        if (isOfficial(resource)) {
            return resource;
        }
        Resource copy = RecordedEntry.copyOf(resource);
        CodedElements.forEach(copy, concept -> concept.getCoding().forEach(CodeSystemAliases::makeOfficial));
        return copy;
    }

    private static boolean isOfficial(Resource resource) {
        boolean[] official = {true};
        CodedElements.forEach(resource, concept -> {
            for (Coding coding : concept.getCoding()) {
                official[0] &= isOfficial(coding);
            }
        });
        return official[0];
    }

    private static boolean isOfficial(Coding coding) {
        return !coding.hasSystem()
                || (officialSystem(coding.getSystem()).equals(coding.getSystem())
                        && Objects.equals(officialCode(coding.getSystem(), coding.getCode()), coding.getCode()));
    }

    private static void makeOfficial(Coding coding) {
        if (coding.hasSystem()) {
            coding.setSystem(officialSystem(coding.getSystem()));
            coding.setCode(officialCode(coding.getSystem(), coding.getCode()));
        }
    }

    /** The FHIR name of a code system, whichever way it is named; any other name as it is. */
    public static String officialSystem(String system) {
        if (system.equals(SNOMED_CT) || system.equals(ICD_10_CM) || system.equals(LOINC) || system.equals(RXNORM)) {
            return system;
        }
        String name = system.trim().toLowerCase(Locale.ROOT);
        name = name.startsWith("urn:oid:") ? name.substring("urn:oid:".length()) : name;
        name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (name.startsWith(SNOMED_CT)) {
            return SNOMED_CT;
        }
        if (name.equals(ICD_10_CM) || name.equals(LOINC) || name.equals(RXNORM)) {
            return name;
        }
        return OFFICIAL_NAME.getOrDefault(name, system);
    }

    /** The published spelling of a code. */
    public static @Nullable String officialCode(String system, @Nullable String code) {
        if (code == null || !system.equals(ICD_10_CM)) {
            return code;
        }
        String spelled = code.trim().toUpperCase(Locale.ROOT);
        if (spelled.length() > ICD_CATEGORY_LENGTH && spelled.indexOf('.') < 0) {
            spelled = spelled.substring(0, ICD_CATEGORY_LENGTH) + "." + spelled.substring(ICD_CATEGORY_LENGTH);
        }
        return spelled;
    }
}
