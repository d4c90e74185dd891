package org.kapfhir.questionnaires;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Writes a response as a line of text: {@code linkId=answer} separated by blanks, and several answers to one item separated
 * by a comma. An answer is {@code LA…} (LOINC), {@code code@system-of-ours}, a number, {@code true}, {@code false} or
 * {@code 'text'}; {@code absent} says that the value is missing.
 */
public final class ResponseText {
    private static final List<String> PHQ9 = List.of(
            "/44250-9", "/44255-8", "/44259-0", "/44254-1", "/44251-7", "/44258-2", "/44252-5", "/44253-3", "/44260-8");
    private static final List<String> GAD7 =
            List.of("/69725-0", "/68509-9", "/69733-4", "/69734-2", "/69735-9", "/69689-8", "/69736-7");
    private static final List<String> FREQUENCY = List.of("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9");
    private static final List<String> BOTHER =
            List.of("not-at-all", "a-little-bit", "moderately", "quite-a-bit", "extremely");

    private ResponseText() {}

    public static QuestionnaireResponse completed(String form, String answers) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire("https://kapfhir.org/ig/Questionnaire/" + form);
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(new Reference("Patient/ana"));
        response.setAuthoredElement(new DateTimeType("2026-05-02T18:30:00+02:00"));
        Arrays.stream(answers.split(" ", -1)).filter(word -> !word.isEmpty()).forEach(word -> {
            String linkId = word.substring(0, word.indexOf('='));
            QuestionnaireResponseItemComponent item = response.addItem().setLinkId(linkId);
            for (String answer : word.substring(word.indexOf('=') + 1).split(",", -1)) {
                add(item, answer);
            }
        });
        return response;
    }

    /** From points where the instrument's answers have them, such as {@code 0123}, else from words. */
    public static QuestionnaireResponse of(String form, String answers) {
        if (!answers.matches("[0-4-]+")) {
            return "kap-nested".equals(form) ? nested(answers) : completed(form, answers);
        }
        return switch (form) {
            case "phq-9" -> phq9(answers);
            case "gad-7" -> gad7(answers);
            case "pcl-5" -> pcl5(answers);
            default -> throw new IllegalArgumentException("No points for " + form);
        };
    }

    /** A PHQ-9 whose items stand below its instruction. */
    private static QuestionnaireResponse nested(String answers) {
        QuestionnaireResponse flat = completed("phq-9", answers);
        QuestionnaireResponse response = flat.copy();
        response.setItem(new ArrayList<>());
        response.addItem().setLinkId("/44249-1").setItem(flat.getItem());
        return response;
    }

    /** A PHQ-9 from its points, item 1 first; a dash leaves the item out. */
    public static QuestionnaireResponse phq9(String points) {
        return completed("phq-9", words(PHQ9, FREQUENCY, points, ""));
    }

    public static QuestionnaireResponse gad7(String points) {
        return completed("gad-7", words(GAD7, FREQUENCY, points, ""));
    }

    public static QuestionnaireResponse pcl5(String points) {
        List<String> items =
                IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList();
        return completed("pcl-5", words(items, BOTHER, points, "@kap-pcl-5-answer"));
    }

    private static String words(List<String> items, List<String> answers, String points, String system) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.length(); i++) {
            if (points.charAt(i) != '-') {
                text.append(items.get(i))
                        .append('=')
                        .append(answers.get(points.charAt(i) - '0'))
                        .append(system)
                        .append(' ');
            }
        }
        return text.toString();
    }

    private static void add(QuestionnaireResponseItemComponent item, String answer) {
        if ("absent".equals(answer)) {
            Coding missing = new Coding();
            missing.addExtension(
                    "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("asked-declined"));
            item.addAnswer().setValue(missing);
        } else {
            item.addAnswer().setValue(value(answer));
        }
    }

    private static Type value(String answer) {
        if (answer.startsWith("LA") && !answer.contains("@")) {
            return new Coding("http://loinc.org", answer, null);
        }
        if (answer.contains("@")) {
            String[] parts = answer.split("@", -1);
            return new Coding("https://kapfhir.org/ig/CodeSystem/" + parts[1], parts[0], null);
        }
        if (answer.startsWith("'")) {
            return new StringType(answer.replace("'", ""));
        }
        if ("true".equals(answer) || "false".equals(answer)) {
            return new BooleanType(answer);
        }
        return answer.contains(".") ? new DecimalType(answer) : new IntegerType(answer);
    }
}
