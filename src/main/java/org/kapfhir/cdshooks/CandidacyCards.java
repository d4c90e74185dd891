package org.kapfhir.cdshooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapfhir.cdshooks.Card.Coding;
import org.kapfhir.cdshooks.Card.Link;
import org.kapfhir.cdshooks.Card.Source;
import org.kapfhir.screening.CriterionFinding;
import org.kapfhir.screening.CriterionFinding.Result;
import org.kapfhir.screening.CriterionFinding.Role;
import org.kapfhir.screening.Decision;
import org.kapfhir.screening.Screening;
import org.kapfhir.shared.Canonicals;

/** Says a screening in cards: one with the decision and its reasons, and one with what is missing and how to get it. */
final class CandidacyCards {
    private static final int MOST_CHARACTERS = 139;
    private static final String REASONS = Canonicals.BASE + "/CodeSystem/kap-override-reason";
    private static final String DECISIONS = Canonicals.BASE + "/CodeSystem/kap-decision";
    private static final List<Coding> OVERRIDE_REASONS = List.of(
            new Coding("benefit-outweighs-risk", REASONS, "Benefit outweighs risk"),
            new Coding("record-is-wrong", REASONS, "The record is wrong"),
            new Coding("settled-elsewhere", REASONS, "Settled elsewhere"),
            new Coding("not-for-psychotherapy", REASONS, "Not for psychotherapy"));

    private final CdsCall call;
    private final Screening screening;
    private final String appUrl;
    private final MissingData missingData;

    CandidacyCards(CdsCall call, Screening screening, String appUrl, MissingData missingData) {
        this.call = call;
        this.screening = screening;
        this.appUrl = appUrl;
        this.missingData = missingData;
    }

    List<Card> cards() {
        if (call.service() == CdsService.PATIENT_VIEW && !hasIndication()) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>();
        cards.add(decisionCard());
        List<CriterionFinding> open = screening.findings().stream()
                .filter(finding -> finding.role() != Role.CAUTION && finding.result() == Result.UNKNOWN)
                .toList();
        if (!open.isEmpty()) {
            cards.add(missingCard(open));
        }
        return cards;
    }

    /** Everybody's chart is opened every day: only people who might be treated are worth a card there. */
    private boolean hasIndication() {
        return screening.findings().stream()
                .anyMatch(finding -> "indication".equals(finding.code().getCode()) && finding.result() == Result.MET);
    }

    private Card decisionCard() {
        Decision decision = screening.decision();
        String names = screening.decisive().stream()
                .map(finding -> finding.code().getDisplay())
                .collect(Collectors.joining(", "));
        String summary = "Ketamine-assisted psychotherapy: "
                + decision.display().toLowerCase(Locale.ROOT) + (names.isEmpty() ? "" : " (" + names + ")");
        return new Card(
                uuid("decision"),
                shortened(summary),
                detail(screening.decisive()),
                indicator(decision),
                source(),
                List.of(),
                null,
                OVERRIDE_REASONS,
                List.of(new Link("Open the candidacy view", appUrl, "smart", appContext())));
    }

    private Card missingCard(List<CriterionFinding> open) {
        String names = open.stream().map(finding -> finding.code().getDisplay()).collect(Collectors.joining(", "));
        return new Card(
                uuid("missing"),
                shortened("The record does not settle: " + names),
                open.stream()
                        .map(finding -> "- **" + markdown(finding.code().getDisplay()) + "**: "
                                + finding.missing().stream()
                                        .map(missing -> markdown(missing.text()))
                                        .distinct()
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n")),
                "info",
                source(),
                missingData.suggestions(call, open, this::uuid),
                "any",
                OVERRIDE_REASONS,
                List.of());
    }

    private String detail(List<CriterionFinding> decisive) {
        String reasons = decisive.stream()
                .map(finding -> "- **" + markdown(finding.code().getDisplay()) + "** ("
                        + finding.role().code() + ", " + finding.result().code() + "): "
                        + markdown(finding.explanation()) + " _" + markdown(finding.source()) + "_")
                .collect(Collectors.joining("\n"));
        return (reasons.isEmpty() ? "" : reasons + "\n\n") + "Protocol "
                + screening.request().protocol().canonical() + ", policy "
                + screening.request().policy().code() + ". A recommendation: a clinician decides.";
    }

    private static String indicator(Decision decision) {
        return switch (decision) {
            case EXCLUDED -> "critical";
            case NOT_INDICATED, NEEDS_REVIEW -> "warning";
            case INSUFFICIENT_DATA, ELIGIBLE_WITH_CAUTION, ELIGIBLE -> "info";
        };
    }

    private Source source() {
        Decision decision = screening.decision();
        return new Source(
                "KapFHIR candidacy protocol",
                Canonicals.CANDIDACY_PLAN,
                new Coding(decision.code(), DECISIONS, decision.display()));
    }

    private @Nullable String appContext() {
        return "{\"decision\":\"" + screening.decision().code() + "\"}";
    }

    /** The same for the same call, so that a repeated call shows no second card; others for another hook instance. */
    private String uuid(String part) {
        return UUID.nameUUIDFromBytes(
                        (call.service().id() + "\n" + call.hookInstance() + "\n" + call.patientId() + "\n" + part)
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /** Words of a record must not become markup. */
    private static String markdown(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if ("\\`*_{}[]<>#|!~".indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append(character == '\n' || character == '\r' ? ' ' : character);
        }
        return escaped.toString();
    }
}
