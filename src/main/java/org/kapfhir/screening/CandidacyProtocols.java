package org.kapfhir.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.conformance.PublishedDefinitions;
import org.kapfhir.shared.RequestRefused.Finding;

/**
 * The candidacy protocols, found by canonical with or without version: those of the guide, and those that clinics
 * published through the API.
 *
 * <p>With a version, exactly that one answers, retired or not, so that an old decision can be made again. Without one,
 * the guide's own answers for its url, else the highest version that is active.
 */
final class CandidacyProtocols {
    private final Map<String, CandidacyProtocol> guideByUrl;
    private final PublishedDefinitions published;
    private final ProtocolCheck check;

    CandidacyProtocols(GuidePackage guide, PublishedDefinitions published, ProtocolCheck check) {
        this.guideByUrl = guide.definitions(PlanDefinition.class).stream()
                .filter(CandidacyProtocol::isCandidacy)
                .collect(Collectors.toUnmodifiableMap(
                        PlanDefinition::getUrl, (Function<PlanDefinition, CandidacyProtocol>) CandidacyProtocol::of));
        this.published = published;
        this.check = check;
    }

    /** @throws ProtocolUnusable 422, if there is one and it names what does not resolve */
    Optional<CandidacyProtocol> find(String canonical) {
        String[] urlAndVersion = canonical.split("\\|", 2);
        CandidacyProtocol ofTheGuide = guideByUrl.get(urlAndVersion[0]);
        if (ofTheGuide != null
                && (urlAndVersion.length == 1 || ofTheGuide.canonical().equals(canonical))) {
            return Optional.of(ofTheGuide);
        }
        List<PlanDefinition> stored = published.planDefinitions(urlAndVersion[0]);
        Optional<PlanDefinition> plan =
                urlAndVersion.length == 1 ? highestActive(stored) : ofVersion(stored, urlAndVersion[1]);
        return plan.map(check::check);
    }

    private static Optional<PlanDefinition> highestActive(List<PlanDefinition> stored) {
        return stored.stream()
                .filter(plan -> plan.getStatus() == PublicationStatus.ACTIVE && plan.hasVersion())
                .max(Comparator.comparing(PlanDefinition::getVersion, new BusinessVersions()));
    }

    private static Optional<PlanDefinition> ofVersion(List<PlanDefinition> stored, String version) {
        List<PlanDefinition> same = stored.stream()
                .filter(plan -> version.equals(plan.getVersion()))
                .toList();
        if (same.size() > 1) {
            throw new ProtocolUnusable(List.of(new Finding(
                    "Several PlanDefinitions carry this canonical and version, so it does not say which: withdraw all"
                            + " but one",
                    "PlanDefinition.version")));
        }
        return same.stream().findFirst();
    }
}
