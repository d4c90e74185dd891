package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.kapfhir.html.Html;

/** The cells of a profile's table that need more than one value: types, and what an element means. */
final class ElementCells {
    private static final String SYSTEM_TYPE = "http://hl7.org/fhirpath/System.";
    private static final String OWN_RULES = "kap-";

    private final Links links;
    private final Values values;
    private final Narrative narrative;

    ElementCells(Links links, Values values, Narrative narrative) {
        this.links = links;
        this.values = values;
        this.narrative = narrative;
    }

    /** The element below its root, slices included: {@code component:systolic.value[x]}. */
    static String label(ElementDefinition element) {
        String id = element.getId();
        return id.contains(".") ? id.substring(id.indexOf('.') + 1) : id;
    }

    /** The label, which may break where its parts meet and nowhere else. */
    static Html name(ElementDefinition element) {
        List<Html> parts =
                Stream.of(label(element).split("(?<=[.:])")).map(Html::text).toList();
        return Html.tag("code", Html.joined(Html.tag("wbr"), parts));
    }

    static boolean isOwn(ElementDefinitionConstraintComponent rule) {
        return rule.getKey().startsWith(OWN_RULES);
    }

    Html types(ElementDefinition element) {
        if (element.hasContentReference()) {
            return Html.text("as " + element.getContentReference().replaceFirst("^.*#", ""));
        }
        return Html.joined(
                Html.text(" | "), element.getType().stream().map(this::type).toList());
    }

    private Html type(TypeRefComponent type) {
        if (!type.getCode().startsWith(SYSTEM_TYPE)) {
            List<Html> narrower = Stream.concat(type.getProfile().stream(), type.getTargetProfile().stream())
                    .map(CanonicalType::getValue)
                    .map(links::canonical)
                    .toList();
            Html name = links.type(type.getCode());
            return narrower.isEmpty()
                    ? name
                    : Html.all(name, Html.text(" ("), Html.joined(Html.text(" | "), narrower), Html.text(")"));
        }
        return Html.text(type.getCode().substring(SYSTEM_TYPE.length()).toLowerCase(Locale.ROOT));
    }

    /** Short text, fixed value, binding, own rules, and the comment that says why. */
    Html meaning(ElementDefinition element, String why) {
        List<Html> lines = new ArrayList<>();
        if (element.hasShort()) {
            lines.add(Html.text(element.getShort()));
        }
        if (element.hasFixed()) {
            lines.add(value("Always ", element.getFixed()));
        }
        if (element.hasPattern()) {
            lines.add(value("At least ", element.getPattern()));
        }
        if (element.hasBinding() && element.getBinding().hasValueSet()) {
            lines.add(Html.all(
                    Html.text("Codes from "),
                    links.canonical(element.getBinding().getValueSet()),
                    Html.text(" (" + element.getBinding().getStrength().toCode() + ")")));
        }
        List<Html> rules = element.getConstraint().stream()
                .filter(ElementCells::isOwn)
                .map(rule -> (Html) Html.link("#" + rule.getKey(), rule.getKey()))
                .toList();
        if (!rules.isEmpty()) {
            lines.add(Html.all(Html.text("Rules: "), Html.joined(Html.text(", "), rules)));
        }
        if (!why.isEmpty()) {
            lines.add(Html.tag("em", why));
        }
        return Html.joined(Html.tag("br"), lines);
    }

    private Html value(String before, Base value) {
        return Html.all(Html.text(before), Values.isInline(value) ? values.inline(value) : narrative.of(value));
    }
}
