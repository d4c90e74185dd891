package org.kapfhir.sensitivity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** The words of {@code meta.security} and their order. */
public final class SecurityLabels {
    public static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    public static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    static final String RESTRICTED = "R";
    static final String VERY_RESTRICTED = "V";
    static final String PSYCHOTHERAPY_NOTE = "PSYTHPN";
    static final String PART_2 = "42CFRPart2";
    static final String NO_REDISCLOSURE = "NORDSCLCD";

    /** What 42 CFR Part 2 is about. */
    static final Set<String> SUBSTANCE_USE = Set.of("ETH", "SUD", "ETHUD", "OPIOIDUD");

    /** The order of v3-Confidentiality, from unrestricted to very restricted. */
    private static final List<String> CONFIDENTIALITY_ORDER = List.of("U", "L", "M", "N", "R", "V");

    private SecurityLabels() {}

    /** The strictest confidentiality, and every other label once. */
    public static List<Coding> highWater(Collection<Coding> labels) {
        Map<String, Coding> kept = new LinkedHashMap<>();
        for (Coding label : labels) {
            String key = CONFIDENTIALITY.equals(label.getSystem())
                    ? CONFIDENTIALITY
                    : label.getSystem() + "|" + label.getCode();
            kept.merge(key, label.copy(), SecurityLabels::stricter);
        }
        return List.copyOf(kept.values());
    }

    /** The codes of v3-ActCode and v3-Confidentiality among the labels; a system that is missing is taken for one of them. */
    public static Set<String> codes(Collection<Coding> labels) {
        return labels.stream()
                .filter(label -> label.hasCode()
                        && (!label.hasSystem()
                                || ACT_CODE.equals(label.getSystem())
                                || CONFIDENTIALITY.equals(label.getSystem())))
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Set<String> codes(Resource resource) {
        return codes(resource.getMeta().getSecurity());
    }

    static Coding confidentiality(String code) {
        return new Coding(CONFIDENTIALITY, code, null);
    }

    static Coding act(String code) {
        return new Coding(ACT_CODE, code, null);
    }

    private static Coding stricter(Coding one, Coding other) {
        return CONFIDENTIALITY_ORDER.indexOf(other.getCode()) > CONFIDENTIALITY_ORDER.indexOf(one.getCode())
                ? other
                : one;
    }
}
