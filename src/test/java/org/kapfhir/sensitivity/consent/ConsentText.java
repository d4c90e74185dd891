package org.kapfhir.sensitivity.consent;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Reads consents from the short form of the case table: {@code permit [deny label=ETH actor=Practitioner/p]}. */
final class ConsentText {
    private ConsentText() {}

    static List<Consent> parse(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split("&", -1)).map(ConsentText::one).toList();
    }

    private static Consent one(String text) {
        Consent consent = new Consent();
        consent.setStatus(ConsentState.ACTIVE);
        consent.getScope().addCoding().setCode("patient-privacy");
        Deque<ProvisionComponent> open = new ArrayDeque<>();
        open.push(consent.getProvision());
        for (String word :
                text.strip().replace("[", " [ ").replace("]", " ] ").strip().split(" +", -1)) {
            switch (word) {
                case "[" -> open.push(open.peek().addProvision());
                case "]" -> open.pop();
                case "permit" -> open.peek().setType(ConsentProvisionType.PERMIT);
                case "deny" -> open.peek().setType(ConsentProvisionType.DENY);
                case "none" -> {}
                default ->
                    set(
                            consent,
                            open.peek(),
                            word.substring(0, word.indexOf('=')),
                            word.substring(word.indexOf('=') + 1));
            }
        }
        return consent;
    }

    private static void set(Consent consent, ProvisionComponent provision, String name, String value) {
        switch (name) {
            case "status" -> consent.setStatus(ConsentState.fromCode(value));
            case "scope" -> consent.getScope().getCodingFirstRep().setCode(value);
            case "signed" -> consent.setDateTimeElement(new DateTimeType(value));
            case "policy" -> consent.getPolicyRule().addCoding().setCode(value);
            case "label" ->
                provision.addSecurityLabel(new Coding(
                        "http://terminology.hl7.org/CodeSystem/"
                                + (value.length() == 1 ? "v3-Confidentiality" : "v3-ActCode"),
                        value,
                        null));
            case "actor" -> provision.addActor().setReference(new Reference(value));
            case "client" ->
                provision.addActor().setReference(new Reference().setIdentifier(new Identifier().setValue(value)));
            case "purpose" -> provision.addPurpose().setCode(value);
            case "action" -> provision.addAction().addCoding().setCode(value);
            case "class" ->
                provision.addClass_(new Coding(
                        value.contains("/") ? "urn:ietf:bcp:13" : "http://hl7.org/fhir/resource-types", value, null));
            case "code" -> provision.addCode().addCoding().setCode(value);
            case "from" -> provision.getPeriod().setStartElement(new DateTimeType(value));
            case "to" -> provision.getPeriod().setEndElement(new DateTimeType(value));
            case "dataFrom" -> provision.getDataPeriod().setStartElement(new DateTimeType(value));
            case "instance" -> data(provision, ConsentDataMeaning.INSTANCE, value);
            case "related" -> data(provision, ConsentDataMeaning.RELATED, value);
            case "author" -> data(provision, ConsentDataMeaning.AUTHOREDBY, value);
            default -> throw new IllegalArgumentException("There is no " + name);
        }
    }

    private static void data(ProvisionComponent provision, ConsentDataMeaning meaning, String reference) {
        provision.addData().setMeaning(meaning).setReference(new Reference(reference));
    }
}
