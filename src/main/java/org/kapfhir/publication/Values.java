package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;
import org.kapfhir.html.Html;

/** Writes one value of a FHIR data type on one line. */
final class Values {
    private final Links links;
    private final CodeNames names;

    Values(Links links, CodeNames names) {
        this.links = links;
        this.names = names;
    }

    /** Whether {@link #inline} knows the type; other types are shown part by part. */
    static boolean isInline(Base value) {
        return value.isPrimitive()
                || value instanceof Coding
                || value instanceof CodeableConcept
                || value instanceof Reference
                || value instanceof Quantity
                || value instanceof Period
                || value instanceof Range
                || value instanceof Ratio
                || value instanceof Identifier
                || value instanceof HumanName
                || value instanceof Annotation
                || value instanceof Attachment
                || value instanceof Expression;
    }

    Html inline(Base value) {
        if (value instanceof PrimitiveType<?> primitive && !primitive.hasValue()) {
            return Html.text("(no value)");
        }
        if (value instanceof CanonicalType canonical) {
            return links.canonical(canonical.getValue());
        }
        if (value instanceof MarkdownType markdown) {
            return Html.text(markdown.getValue());
        }
        if (value instanceof UriType uri) {
            return links.canonical(uri.getValue());
        }
        if (value instanceof PrimitiveType<?> primitive) {
            return Html.text(primitive.getValueAsString());
        }
        if (value instanceof Coding coding) {
            return coding(coding);
        }
        if (value instanceof CodeableConcept concept) {
            return concept(concept);
        }
        if (value instanceof Reference reference) {
            return reference(reference);
        }
        if (value instanceof Quantity quantity) {
            return Html.text(quantity(quantity));
        }
        if (value instanceof Period period) {
            return Html.text(
                    period.getStartElement().getValueAsString() == null
                            ? "until " + period.getEndElement().getValueAsString()
                            : from(period));
        }
        return Html.text(text(value));
    }

    private static String from(Period period) {
        String end = period.getEndElement().getValueAsString();
        return period.getStartElement().getValueAsString() + (end == null ? ", no end" : " to " + end);
    }

    private static String text(Base value) {
        if (value instanceof Range range) {
            return quantity(range.getLow()) + " to " + quantity(range.getHigh());
        }
        if (value instanceof Ratio ratio) {
            return quantity(ratio.getNumerator()) + " / " + quantity(ratio.getDenominator());
        }
        if (value instanceof Identifier identifier) {
            return join(identifier.getSystem(), identifier.getValue());
        }
        if (value instanceof HumanName name) {
            return name.hasText() ? name.getText() : join(name.getGivenAsSingleString(), name.getFamily());
        }
        if (value instanceof Annotation note) {
            return note.getText();
        }
        if (value instanceof Attachment attachment) {
            return join(attachment.getContentType(), attachment.getTitle(), attachment.getUrl());
        }
        if (value instanceof Expression expression) {
            return join(expression.getExpression(), "(" + expression.getLanguage() + ")");
        }
        return value.primitiveValue() == null ? value.fhirType() : value.primitiveValue();
    }

    /** Display first, then system and code in parentheses. */
    Html coding(Coding coding) {
        String display = coding.hasDisplay() ? coding.getDisplay() : display(coding);
        List<Html> where = new ArrayList<>();
        if (coding.hasSystem()) {
            where.add(links.system(coding.getSystem()));
        }
        if (coding.hasCode()) {
            where.add(Html.tag("code", coding.getCode()));
        }
        Html code = Html.joined(Html.text(" "), where);
        return display.isEmpty() ? code : Html.all(Html.text(display + " ("), code, Html.text(")"));
    }

    String display(Coding coding) {
        return coding.hasSystem() && coding.hasCode()
                ? names.display(coding.getSystem(), coding.getCode()).orElse("")
                : "";
    }

    private Html concept(CodeableConcept concept) {
        List<Html> parts = new ArrayList<>();
        if (concept.hasText()) {
            parts.add(Html.text(concept.getText()));
        }
        concept.getCoding().stream().map(this::coding).forEach(parts::add);
        return Html.joined(Html.text("; "), parts);
    }

    private Html reference(Reference reference) {
        if (reference.hasReference() && !reference.getReference().startsWith("#")) {
            return links.reference(reference.getReference());
        }
        return Html.text(
                reference.hasDisplay()
                        ? reference.getDisplay()
                        : join(
                                reference.getReference(),
                                reference.getType(),
                                reference.getIdentifier().getValue()));
    }

    private static String quantity(Quantity quantity) {
        String unit = quantity.hasUnit() ? quantity.getUnit() : quantity.getCode();
        String comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : null;
        return join(comparator, quantity.hasValue() ? quantity.getValue().toPlainString() : "unknown amount", unit);
    }

    private static String join(String... parts) {
        return String.join(
                " ",
                Stream.of(parts).filter(part -> part != null && !part.isEmpty()).toList());
    }
}
