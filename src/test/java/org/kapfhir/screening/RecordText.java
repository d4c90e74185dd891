package org.kapfhir.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;

/**
 * Reads a record from a line that a clinician can read too: entries between semicolons, words between spaces.
 *
 * <p>A code is {@code system:code}, words without a code are {@code text:like_this}, a code of nobody's is
 * {@code local:code=its_words}. A span is {@code start..end}; a single date is a start. A dash stands for "not recorded".
 * What {@link DrugEntry} knows may follow the words of a drug.
 */
final class RecordText {
    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("sct", "http://snomed.info/sct"),
            Map.entry("sct-oid", "urn:oid:2.16.840.1.113883.6.96"),
            Map.entry("icd", "http://hl7.org/fhir/sid/icd-10-cm"),
            Map.entry("icd-oid", "urn:oid:2.16.840.1.113883.6.90"),
            Map.entry("icd-who", "http://hl7.org/fhir/sid/icd-10"),
            Map.entry("loinc", "http://loinc.org"),
            Map.entry("rx", "http://www.nlm.nih.gov/research/umls/rxnorm"),
            Map.entry("rx-oid", "urn:oid:2.16.840.1.113883.6.88"),
            Map.entry("cpt", "http://www.ama-assn.org/go/cpt"),
            Map.entry("ips", "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"),
            Map.entry("own", "https://kapfhir.org/ig/CodeSystem/kap-instrument"),
            Map.entry("risk", "https://kapfhir.org/ig/CodeSystem/kap-suicide-risk"),
            Map.entry("act", "http://terminology.hl7.org/CodeSystem/v3-ActReason"));

    private final RecordBuilder record = new RecordBuilder();

    private RecordText() {}

    static PatientRecord parse(@Nullable String text) {
        RecordText parsed = new RecordText();
        for (String entry : text == null ? new String[0] : text.split(";", -1)) {
            parsed.add(new ArrayList<>(List.of(entry.strip().split("\\s+", -1))));
        }
        return parsed.record.build();
    }

    private void add(List<String> words) {
        String kind = words.remove(0);
        switch (kind) {
            case "born" -> record.born(orNull(words.get(0)));
            case "gender" -> record.gender(words.get(0));
            case "condition" -> addCondition(words);
            case "allergy" -> addAllergy(words);
            case "dose" -> record.dose(concept(words.get(0)), words.get(1), words.get(2));
            case "event" -> record.adverseEvent(concept(words.get(0)), words.get(1), words.get(2), words.get(3));
            case "bp" -> addBloodPressure(words);
            case "measured" -> record.measured(words.get(0), words.get(1), words.get(2), orNull(words.get(3)));
            case "score" ->
                record.score(
                        concept(words.get(0)),
                        Integer.parseInt(words.get(1)),
                        words.size() > 3 ? words.get(3) : "final",
                        orNull(words.get(2)));
            case "finding" -> record.finding(concept(words.get(0)), concept(words.get(1)), orNull(words.get(2)));
            case "procedure" -> addProcedure(words);
            case "statement" -> addStatement(words);
            case "prescription" ->
                record.prescription(concept(words.get(0)), words.get(1), conceptOrNull(words.get(2)), words.get(3));
            case "medication" -> record.add(DrugEntry.medication(words));
            case "takes" -> record.add(DrugEntry.statement(words));
            case "ordered" -> record.add(DrugEntry.order(words));
            case "given" -> record.add(DrugEntry.administration(words));
            case "checklist" -> record.add(SessionDay.checklist(words));
            case "consent" -> record.add(SessionDay.consent(words));
            case "screened" -> record.add(SessionDay.assessment(words));
            case "filled" -> record.filledForm(words.get(0), words.get(1), orNull(words.get(2)));
            case "answer" -> record.preScreening(words.get(0), "yes".equals(words.get(1)), orNull(words.get(2)));
            case "form" ->
                record.form(
                        words.get(0),
                        words.get(1),
                        words.size() > 3 ? words.get(3) : "completed",
                        orNull(words.get(2)));
            default -> throw new IllegalArgumentException("No such kind of entry: " + kind);
        }
    }

    /** condition code clinicalStatus verificationStatus span */
    private void addCondition(List<String> words) {
        String[] span = span(words.get(3));
        record.condition(
                concept(words.get(0)), orNull(words.get(1)), orNull(words.get(2)), orNull(span[0]), orNull(span[1]));
    }

    /** allergy code clinicalStatus verificationStatus type substanceOfAReaction */
    private void addAllergy(List<String> words) {
        record.allergy(
                concept(words.get(0)),
                orNull(words.get(1)),
                orNull(words.get(2)),
                orNull(words.get(3)),
                words.size() > 4 ? concept(words.get(4)) : null);
    }

    /** bp 120/80 unit time */
    private void addBloodPressure(List<String> words) {
        String[] values = words.get(0).split("/", -1);
        record.bloodPressure(orNull(values[0]), orNull(values[1]), words.get(1), orNull(words.get(2)));
    }

    /** procedure code status outcome span */
    private void addProcedure(List<String> words) {
        String[] span = span(words.get(3));
        record.procedure(concept(words.get(0)), words.get(1), orNull(words.get(2)), orNull(span[0]), orNull(span[1]));
    }

    /** statement drug status reason span [adequacy outcome] */
    private void addStatement(List<String> words) {
        String[] span = span(words.get(3));
        record.statement(
                concept(words.get(0)), words.get(1), conceptOrNull(words.get(2)), orNull(span[0]), orNull(span[1]));
        if (words.size() > 4) {
            record.judgingTheLastTrial(orNull(words.get(4)), orNull(words.get(5)));
        }
    }

    static String[] span(String text) {
        String[] ends = text.split("\\.\\.", -1);
        return ends.length == 2 ? ends : new String[] {ends[0], "-"};
    }

    static @Nullable String orNull(String word) {
        return "-".equals(word) || word.isEmpty() ? null : word;
    }

    private static @Nullable CodeableConcept conceptOrNull(String word) {
        return "-".equals(word) ? null : concept(word);
    }

    static CodeableConcept concept(String word) {
        String[] parts = word.split(":", 2);
        if ("text".equals(parts[0])) {
            return new CodeableConcept().setText(parts[1].replace('_', ' '));
        }
        String[] codeAndWords = parts[1].split("=", 2);
        Coding coding = new Coding(SYSTEMS.get(parts[0]), codeAndWords[0], null);
        if ("local".equals(parts[0])) {
            coding.setSystem("urn:clinic:problems");
        }
        if (codeAndWords.length == 2) {
            coding.setDisplay(codeAndWords[1].replace('_', ' '));
        }
        return new CodeableConcept(coding);
    }
}
