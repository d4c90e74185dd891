package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.html.Html;

/** A form as it is asked: each question with its answers, when it is shown, and what is calculated from it. */
final class QuestionnaireBody implements ArtifactBody<Questionnaire> {
    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    private static final String EXTRACTED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract";
    private static final List<String> WEIGHTS = List.of(
            "http://hl7.org/fhir/StructureDefinition/ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/itemWeight");

    private final Links links;
    private final Values values;

    QuestionnaireBody(Links links, Values values) {
        this.links = links;
        this.values = values;
    }

    @Override
    public Html of(Questionnaire questionnaire) {
        Map<String, String> texts = new HashMap<>();
        collect(questionnaire.getItem(), texts);
        Table table = Table.with("Question", "Answer", "Rules");
        questionnaire.getItem().forEach(item -> add(table, item, texts, 0));
        return Html.all(Html.tag("h2", "Questions"), table.html());
    }

    private static void collect(List<QuestionnaireItemComponent> items, Map<String, String> texts) {
        for (QuestionnaireItemComponent item : items) {
            texts.put(item.getLinkId(), item.getText());
            collect(item.getItem(), texts);
        }
    }

    private void add(Table table, QuestionnaireItemComponent item, Map<String, String> texts, int depth) {
        List<Html> question = new ArrayList<>();
        question.add(Html.text("\u2003".repeat(depth)
                + (item.hasPrefix() ? item.getPrefix() + " " : "")
                + (item.hasText() ? item.getText() : item.getLinkId())));
        question.add(Html.tag("small", Html.tag("code", item.getLinkId())));
        item.getCode().forEach(code -> question.add(Html.tag("small", values.coding(code))));
        Html cell = Html.joined(Html.tag("br"), question);
        if (item.getType() == QuestionnaireItemType.GROUP) {
            table.heading(Html.all(cell, Html.text(" "), rules(item, texts)));
        } else {
            table.row("item-" + anchor(item), cell, answer(item), rules(item, texts));
        }
        item.getItem().forEach(child -> add(table, child, texts, depth + 1));
    }

    private static String anchor(QuestionnaireItemComponent item) {
        return item.getLinkId().replaceAll("[^A-Za-z0-9._-]", "");
    }

    private Html answer(QuestionnaireItemComponent item) {
        List<Html> lines = new ArrayList<>();
        lines.add(Html.text(item.getType().getDisplay()));
        if (item.hasAnswerValueSet()) {
            lines.add(Html.all(Html.text(" from "), links.canonical(item.getAnswerValueSet())));
        }
        if (item.hasAnswerOption()) {
            lines.add(Html.tag(
                    "ul", item.getAnswerOption().stream().map(this::option).toList()));
        }
        return Html.all(lines);
    }

    private Html option(QuestionnaireItemAnswerOptionComponent option) {
        String weight = WEIGHTS.stream()
                .map(url -> weight(option, url))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        return Html.tag("li", answer(option), Html.text(weight));
    }

    private Html answer(QuestionnaireItemAnswerOptionComponent option) {
        if (!option.hasValueCoding()) {
            return values.inline(option.getValue());
        }
        Coding coding = option.getValueCoding();
        String display = coding.hasDisplay() ? coding.getDisplay() : values.display(coding);
        return Html.all(Html.text(display + " "), Html.tag("small", Html.tag("code", coding.getCode())));
    }

    private static String weight(QuestionnaireItemAnswerOptionComponent option, String url) {
        Extension extension = option.getExtensionByUrl(url);
        if (extension == null) {
            extension = option.getValue().getExtensionByUrl(url);
        }
        return extension != null && extension.getValue() instanceof PrimitiveType<?> number
                ? " = " + number.getValueAsString()
                : "";
    }

    private Html rules(QuestionnaireItemComponent item, Map<String, String> texts) {
        List<Html> rules = new ArrayList<>();
        if (item.getRequired()) {
            rules.add(Html.text("Required."));
        }
        if (item.getRepeats()) {
            rules.add(Html.text("May have several answers."));
        }
        if (item.hasEnableWhen()) {
            String join = item.hasEnableBehavior()
                    ? " " + ("all".equals(item.getEnableBehavior().toCode()) ? "and" : "or") + " "
                    : " and ";
            List<Html> conditions = item.getEnableWhen().stream()
                    .map(when -> condition(when, texts))
                    .toList();
            rules.add(Html.all(Html.text("Asked when "), Html.joined(Html.text(join), conditions), Html.text(".")));
        }
        if (item.getExtensionByUrl(CALCULATED) != null
                && item.getExtensionByUrl(CALCULATED).getValue() instanceof Expression expression) {
            rules.add(Html.all(Html.text("Calculated: "), Html.tag("code", expression.getExpression())));
        }
        if (item.getExtensionByUrl(EXTRACTED) != null) {
            rules.add(Html.text("Becomes an Observation."));
        }
        return Html.joined(Html.tag("br"), rules);
    }

    private Html condition(QuestionnaireItemEnableWhenComponent when, Map<String, String> texts) {
        Type answer = when.getAnswer();
        String question = texts.getOrDefault(when.getQuestion(), when.getQuestion());
        return Html.all(
                Html.text("\u201c" + question + "\u201d "
                        + when.getOperator().getDisplay().toLowerCase(Locale.ROOT) + " "),
                answer == null ? Html.none() : values.inline(answer));
    }
}
