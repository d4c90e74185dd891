package org.kapfhir.sensitivity;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.smart.Caller;

/**
 * Which labels hide a record from a caller. Read, search and count judge by the same list of codes, so that none of them
 * tells what another hides.
 *
 * <p>A record is hidden by each sensitivity that the caller is not cleared for; by R from whoever is cleared for nothing;
 * by V from whoever is not cleared for psychotherapy notes. The policy 42CFRPart2 hides from third parties: whoever is
 * neither the patient, nor a practitioner of this server, nor cleared for that policy. A code that is in no list of
 * v3-ActCode's sensitivities (obligations, refrains, other policies) hides nothing.
 *
 * @param hiddenCodes codes of v3-ActCode and v3-Confidentiality
 */
public record Clearance(Set<String> hiddenCodes) {
    public static final Clearance EVERYTHING = new Clearance(Set.of());

    /** In {@link Caller#clearance()}: all sensitivities. */
    public static final String ALL = "*";

    private static final String PSYCHOTHERAPY_POLICY = "HIPAAPsyNotes";

    /** The information sensitivity policies of v3-ActCode. */
    private static final Set<String> SENSITIVITIES = Set.of(
            "ADOL",
            "B",
            "BH",
            "CEL",
            "COGN",
            "DEMO",
            "DIA",
            "DOB",
            "DRGIS",
            "DVD",
            "EMOTDIS",
            "EMP",
            "EMPL",
            "ETH",
            "ETHUD",
            "GDIS",
            "GENDER",
            "HIV",
            "LIVARG",
            "LOCIS",
            "MARST",
            "MH",
            "MST",
            "OPIOIDUD",
            "PDS",
            "PHY",
            "PREGNANT",
            "PRS",
            "PSY",
            "PSYTHPN",
            "RACE",
            "REL",
            "SCA",
            "SDV",
            "SEX",
            "SICKLE",
            "SPI",
            "SSP",
            "STD",
            "SUD",
            "TBOO",
            "VIO",
            "VIP");

    public Clearance {
        hiddenCodes = Set.copyOf(hiddenCodes);
    }

    /** What a caller may see by what the token says: a patient sees all of their own but psychotherapy notes. */
    public static Clearance of(Caller caller) {
        if (caller.clearance().contains(ALL)) {
            return EVERYTHING;
        }
        if (isPatient(caller)) {
            return withoutPsychotherapyNotes();
        }
        Set<String> hidden = new HashSet<>(SENSITIVITIES);
        hidden.removeAll(caller.clearance());
        if (hidden.size() == SENSITIVITIES.size()) {
            hidden.add(SecurityLabels.RESTRICTED);
        }
        if (hidden.contains(SecurityLabels.PSYCHOTHERAPY_NOTE)) {
            hidden.add(SecurityLabels.VERY_RESTRICTED);
            hidden.add(PSYCHOTHERAPY_POLICY);
        }
        if (!isOwnStaff(caller) && !caller.clearance().contains(SecurityLabels.PART_2)) {
            hidden.add(SecurityLabels.PART_2);
        }
        return new Clearance(hidden);
    }

    /** What a broken glass shows: an emergency opens everything but what was said in psychotherapy. */
    static Clearance withoutPsychotherapyNotes() {
        return new Clearance(
                Set.of(SecurityLabels.PSYCHOTHERAPY_NOTE, SecurityLabels.VERY_RESTRICTED, PSYCHOTHERAPY_POLICY));
    }

    /** What both hide. */
    Clearance and(Clearance other) {
        Set<String> both = new HashSet<>(hiddenCodes);
        both.retainAll(other.hiddenCodes);
        return new Clearance(both);
    }

    boolean hides(Set<String> codes) {
        return codes.stream().anyMatch(hiddenCodes::contains);
    }

    public boolean hides(Resource resource) {
        return !hiddenCodes.isEmpty() && hides(SecurityLabels.codes(resource));
    }

    /** Whether nothing but the policy of 42 CFR Part 2 stands between the caller and the record. */
    boolean hidesByPart2Only(Set<String> codes) {
        return codes.stream().filter(hiddenCodes::contains).allMatch(SecurityLabels.PART_2::equals);
    }

    static boolean isPatient(Caller caller) {
        return caller.fhirUser().filter(user -> user.startsWith("Patient/")).isPresent();
    }

    static boolean isOwnStaff(Caller caller) {
        return caller.fhirUser().filter(user -> user.startsWith("Practitioner")).isPresent();
    }
}
