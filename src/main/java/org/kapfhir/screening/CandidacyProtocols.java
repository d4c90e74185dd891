package org.kapfhir.screening;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.kapfhir.conformance.GuidePackage;

/** The candidacy protocols of the guide, found by canonical with or without version. */
final class CandidacyProtocols {
    private static final String SCREENING_LOGIC = "KapCandidacy";

    private final Map<String, CandidacyProtocol> byUrl;

    CandidacyProtocols(GuidePackage guide) {
        this.byUrl = guide.definitions(PlanDefinition.class).stream()
                .filter(CandidacyProtocols::isCandidacy)
                .collect(Collectors.toUnmodifiableMap(
                        PlanDefinition::getUrl, (Function<PlanDefinition, CandidacyProtocol>) CandidacyProtocol::of));
    }

    /** A version, where one is given, must be the one of the guide: an answer must not come from another. */
    Optional<CandidacyProtocol> find(String canonical) {
        String[] urlAndVersion = canonical.split("\\|", 2);
        return Optional.ofNullable(byUrl.get(urlAndVersion[0]))
                .filter(protocol ->
                        urlAndVersion.length == 1 || protocol.canonical().equals(canonical));
    }

    private static boolean isCandidacy(PlanDefinition plan) {
        return plan.getLibrary().stream().anyMatch(library -> library.getValue().contains("/" + SCREENING_LOGIC));
    }
}
