package org.kapfhir.decisionsupport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** An element of FHIR as text, by what it says; a resource by its type and id. */
final class ElementText {
    private ElementText() {}

    static String of(Base element) {
        if (element instanceof Resource resource) {
            return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        }
        if (element instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            return primitive(primitive);
        }
        if (element instanceof Coding coding && coding.getCode() != null) {
            return ValueText.coded(coding.getSystem(), coding.getCode());
        }
        if (element instanceof CodeableConcept concept && (concept.hasCoding() || concept.getText() != null)) {
            return concept.hasCoding() ? ValueText.several(concept.getCoding()) : ValueText.quoted(concept.getText());
        }
        if (element instanceof Quantity quantity && quantity.getValue() != null) {
            String number = ValueText.quantity(
                    quantity.getValue(), quantity.hasUnit() ? quantity.getUnit() : quantity.getCode());
            return quantity.hasComparator() ? quantity.getComparator().toCode() + " " + number : number;
        }
        if (element instanceof Period period && (period.getStart() != null || period.getEnd() != null)) {
            return "Interval[" + period.getStartElement().getValueAsString() + ", "
                    + period.getEndElement().getValueAsString() + "]";
        }
        if (element instanceof Reference reference && reference.getReference() != null) {
            return reference.getReference();
        }
        return element instanceof Identifier identifier && identifier.getValue() != null
                ? ValueText.coded(identifier.getSystem(), identifier.getValue())
                : structure(element);
    }

    private static String primitive(PrimitiveType<?> primitive) {
        if (primitive instanceof DecimalType decimal) {
            return ValueText.number(decimal.getValue());
        }
        String text = primitive.getValueAsString();
        return primitive instanceof StringType ? ValueText.quoted(text) : text;
    }

    /** Its parts by name; extensions where they are all there is. */
    private static String structure(Base element) {
        Map<String, Object> said = new HashMap<>();
        Map<String, Object> besides = new HashMap<>();
        for (Property part : element.children()) {
            if (part.hasValues()) {
                boolean isBeside = "id".equals(part.getName()) || "extension".equals(part.getName());
                List<Base> values = part.getValues();
                (isBeside ? besides : said).put(part.getName(), values.size() == 1 ? values.get(0) : values);
            }
        }
        return ValueText.structure(element.fhirType(), said.isEmpty() ? besides : said);
    }
}
