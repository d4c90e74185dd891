package org.kapfhir.sensitivity.consent;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Whether a provision is about an access: all the conditions it states hold. */
final class ProvisionMatch {
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String RESOURCE_TYPES = "http://hl7.org/fhir/resource-types";
    private static final List<String> CONFIDENTIALITY_ORDER = List.of("U", "L", "M", "N", "R", "V");

    /** Of the actions of a consent, those that reading is. */
    private static final Set<String> READING = Set.of("access", "use", "disclose");

    /** Treatment in an emergency is treatment. */
    private static final Set<String> TREATMENT = Set.of("TREAT", "ETREAT", "BTG");

    private static final Set<String> AUTHORS =
            Set.of("author", "recorder", "asserter", "performer", "requester", "practitioner", "source");

    private ProvisionMatch() {}

    static Match of(ProvisionComponent provision, AccessQuestion question) {
        Resource resource = question.resource();
        return period(provision.getPeriod(), question)
                .and(Match.any(provision.getActor(), actor -> isAmong(actor, question.actors())))
                .and(Match.any(provision.getAction(), ProvisionMatch::isReading))
                .and(Match.any(provision.getSecurityLabel(), label -> carries(resource, label)))
                .and(purpose(provision.getPurpose(), question.purposes()))
                .and(resourceClass(provision.getClass_(), resource))
                .and(Match.any(
                        provision.getCode(), code -> code.getCoding().stream().anyMatch(c -> holds(resource, c))))
                .and(provision.hasDataPeriod() ? Match.MAYBE : Match.YES)
                .and(Match.any(provision.getData(), data -> isMeant(data, resource)));
    }

    private static Match period(Period period, AccessQuestion question) {
        boolean hasBegun = !period.hasStart() || !period.getStart().toInstant().isAfter(question.moment());
        // A bare date ends with its day, month or year.
        boolean hasEnded = period.hasEnd() && endOf(period).isBefore(question.moment());
        return Match.of(hasBegun && !hasEnded);
    }

    private static Instant endOf(Period period) {
        OffsetDateTime end = period.getEnd().toInstant().atOffset(ZoneOffset.UTC);
        return switch (period.getEndElement().getPrecision()) {
            case YEAR -> end.plusYears(1).toInstant();
            case MONTH -> end.plusMonths(1).toInstant();
            case DAY -> end.plusDays(1).toInstant();
            default -> end.toInstant();
        };
    }

    private static boolean isAmong(provisionActorComponent actor, Set<String> actors) {
        Reference reference = actor.getReference();
        return (reference.hasReference()
                        && actors.contains(reference
                                .getReferenceElement()
                                .toUnqualifiedVersionless()
                                .getValue()))
                || (reference.hasIdentifier()
                        && actors.contains(reference.getIdentifier().getValue()));
    }

    private static boolean isReading(CodeableConcept action) {
        return action.getCoding().stream().anyMatch(coding -> READING.contains(coding.getCode()));
    }

    private static boolean carries(Resource resource, Coding label) {
        return resource.getMeta().getSecurity().stream().anyMatch(own -> {
            boolean bothConfidentiality =
                    CONFIDENTIALITY.equals(label.getSystem()) && CONFIDENTIALITY.equals(own.getSystem());
            return bothConfidentiality
                    ? CONFIDENTIALITY_ORDER.indexOf(own.getCode()) >= CONFIDENTIALITY_ORDER.indexOf(label.getCode())
                    : own.getCode() != null && own.getCode().equals(label.getCode());
        });
    }

    private static Match purpose(List<Coding> stated, Set<String> purposes) {
        if (stated.isEmpty()) {
            return Match.YES;
        }
        if (purposes.isEmpty()) {
            return Match.MAYBE;
        }
        return Match.of(stated.stream()
                .map(Coding::getCode)
                .anyMatch(code -> purposes.contains(code)
                        || ("TREAT".equals(code) && purposes.stream().anyMatch(TREATMENT::contains))));
    }

    /** A class names a type of resource, a profile, or a kind of document that cannot be told here. */
    private static Match resourceClass(List<Coding> stated, Resource resource) {
        Match best = stated.isEmpty() ? Match.YES : Match.NO;
        for (Coding one : stated) {
            Match match;
            if (RESOURCE_TYPES.equals(one.getSystem())) {
                match = Match.of(resource.fhirType().equals(one.getCode()));
            } else if (one.getCode() != null && one.getCode().startsWith("http")) {
                match = Match.of(resource.getMeta().hasProfile(one.getCode()));
            } else {
                match = Match.MAYBE;
            }
            best = match.compareTo(best) > 0 ? match : best;
        }
        return best;
    }

    private static boolean holds(Base element, Coding wanted) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                boolean found = value instanceof Coding coding
                        ? wanted.getCode() != null
                                && wanted.getCode().equals(coding.getCode())
                                && (!wanted.hasSystem() || wanted.getSystem().equals(coding.getSystem()))
                        : !(value instanceof PrimitiveType<?>) && holds(value, wanted);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMeant(provisionDataComponent data, Resource resource) {
        String wanted = data.getReference()
                .getReferenceElement()
                .toUnqualifiedVersionless()
                .getValue();
        String own = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        if (data.getMeaning() == ConsentDataMeaning.AUTHOREDBY) {
            return refersTo(resource, wanted, AUTHORS);
        }
        return own.equals(wanted)
                || (data.getMeaning() != ConsentDataMeaning.INSTANCE && refersTo(resource, wanted, Set.of()));
    }

    /** @param elements names of elements whose references count; empty: all */
    private static boolean refersTo(Base element, String wanted, Set<String> elements) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                boolean found;
                if (value instanceof Reference reference) {
                    found = (elements.isEmpty() || elements.contains(property.getName()))
                            && wanted.equals(reference
                                    .getReferenceElement()
                                    .toUnqualifiedVersionless()
                                    .getValue());
                } else {
                    found = !(value instanceof PrimitiveType<?>)
                            && refersTo(value, wanted, elements.contains(property.getName()) ? Set.of() : elements);
                }
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }
}
