package org.kapfhir.sensitivity.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.jspecify.annotations.Nullable;

/**
 * Decides an access by the consents of a person.
 *
 * <p>Only active consents of the scope patient-privacy count. A provision speaks when all its conditions hold; a nested one
 * is an exception to the one around it, so the innermost that speaks decides; of several that speak a denial wins, within a
 * consent and among consents. Without a type at the root, the policy OPTIN permits and OPTOUT denies.
 */
public final class ConsentRules {
    private static final String PRIVACY = "patient-privacy";

    private ConsentRules() {}

    public static ConsentDecision decide(Collection<Consent> consents, AccessQuestion question) {
        Set<ConsentDecision> said = EnumSet.noneOf(ConsentDecision.class);
        consents.stream()
                .filter(consent -> isInForce(consent, question.moment()))
                .map(consent -> decide(consent, question))
                .forEach(said::add);
        return strictest(said);
    }

    /** Whether there is an access that this consent denies. */
    public static boolean mayDeny(Consent consent) {
        return hasPolicy(consent.getPolicyRule(), "OPTOUT") || hasDenial(consent.getProvision());
    }

    private static boolean hasDenial(ProvisionComponent provision) {
        return provision.getType() == ConsentProvisionType.DENY
                || provision.getProvision().stream().anyMatch(ConsentRules::hasDenial);
    }

    private static boolean isInForce(Consent consent, Instant moment) {
        return consent.getStatus() == ConsentState.ACTIVE
                && consent.getScope().getCoding().stream().anyMatch(coding -> PRIVACY.equals(coding.getCode()))
                && (!consent.hasDateTime() || !consent.getDateTime().toInstant().isAfter(moment));
    }

    private static ConsentDecision decide(Consent consent, AccessQuestion question) {
        ProvisionComponent root = consent.getProvision();
        ConsentDecision said = decide(root, question);
        if (said != ConsentDecision.SILENT || root.hasType()) {
            return said;
        }
        if (hasPolicy(consent.getPolicyRule(), "OPTOUT")) {
            return ConsentDecision.DENIED;
        }
        return hasPolicy(consent.getPolicyRule(), "OPTIN") ? ConsentDecision.PERMITTED : ConsentDecision.SILENT;
    }

    private static boolean hasPolicy(CodeableConcept policy, String code) {
        return policy.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }

    private static ConsentDecision decide(ProvisionComponent provision, AccessQuestion question) {
        Match match = ProvisionMatch.of(provision, question);
        if (match == Match.NO) {
            return ConsentDecision.SILENT;
        }
        Set<ConsentDecision> exceptions = EnumSet.noneOf(ConsentDecision.class);
        provision.getProvision().forEach(nested -> exceptions.add(decide(nested, question)));
        ConsentDecision exception = strictest(exceptions);
        if (exception == ConsentDecision.SILENT) {
            exception = ownDecision(provision.getType());
        }
        // What may not even be meant permits nothing, and a denial that may be meant holds.
        return match == Match.MAYBE && exception == ConsentDecision.PERMITTED ? ConsentDecision.SILENT : exception;
    }

    private static ConsentDecision ownDecision(@Nullable ConsentProvisionType type) {
        if (type == ConsentProvisionType.DENY) {
            return ConsentDecision.DENIED;
        }
        return type == ConsentProvisionType.PERMIT ? ConsentDecision.PERMITTED : ConsentDecision.SILENT;
    }

    private static ConsentDecision strictest(Set<ConsentDecision> said) {
        if (said.contains(ConsentDecision.DENIED)) {
            return ConsentDecision.DENIED;
        }
        return said.contains(ConsentDecision.PERMITTED) ? ConsentDecision.PERMITTED : ConsentDecision.SILENT;
    }
}
