package org.kapfhir.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Keeps what clinicians did with cards, so that a clinic can see which of them help. */
final class CdsFeedback {
    private static final Set<String> OUTCOMES = Set.of("accepted", "overridden");
    private static final int MOST_CARDS = 100;
    private static final int MOST_CHARACTERS = 1000;

    private final JdbcOperations jdbc;
    private final Clock clock;

    CdsFeedback(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws CdsRefused 400, code {@code malformed-request}: then nothing is stored */
    void store(CdsService service, CdsCaller caller, JsonNode body) {
        JsonNode feedback = body.path("feedback");
        if (!feedback.isArray() || feedback.isEmpty() || feedback.size() > MOST_CARDS) {
            throw CdsRefused.malformed(
                    "The feedback is no list of up to " + MOST_CARDS + " cards: send one entry a card");
        }
        feedback.forEach(CdsFeedback::check);
        for (JsonNode entry : feedback) {
            JsonNode reason = entry.path("overrideReason");
            jdbc.update(
                    "insert into kap_cds_feedback (service, card, caller, outcome, suggestions, reason_system,"
                            + " reason_code, user_comment, outcome_time, received_ms) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?)",
                    service.id(),
                    text(entry.path("card")),
                    caller.name(),
                    text(entry.path("outcome")),
                    suggestions(entry),
                    text(reason.path("reason").path("system")),
                    text(reason.path("reason").path("code")),
                    text(reason.path("userComment")),
                    text(entry.path("outcomeTimestamp")),
                    clock.millis());
        }
    }

    private static void check(JsonNode entry) {
        String card = text(entry.path("card"));
        String outcome = text(entry.path("outcome"));
        if (card == null || card.isBlank() || outcome == null || !OUTCOMES.contains(outcome)) {
            throw CdsRefused.malformed("An entry of the feedback has no card or no outcome: send the card's uuid, and"
                    + " accepted or overridden");
        }
        JsonNode accepted = entry.path("acceptedSuggestions");
        if ("accepted".equals(outcome) && (!accepted.isArray() || accepted.isEmpty() || accepted.size() > MOST_CARDS)) {
            throw CdsRefused.malformed("An accepted card names no acceptedSuggestions: send the ids of those taken");
        }
    }

    private static @Nullable String suggestions(JsonNode entry) {
        StringBuilder ids = new StringBuilder();
        for (JsonNode suggestion : entry.path("acceptedSuggestions")) {
            String id = text(suggestion.path("id"));
            if (id == null) {
                throw CdsRefused.malformed("An accepted suggestion has no id: send its uuid");
            }
            ids.append(ids.isEmpty() ? "" : " ").append(id);
        }
        String all = ids.toString();
        return all.isEmpty() ? null : all.substring(0, Math.min(all.length(), MOST_CHARACTERS));
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > MOST_CHARACTERS) {
            throw CdsRefused.malformed(
                    "A text of the feedback is longer than " + MOST_CHARACTERS + " characters, or none");
        }
        return value.textValue();
    }
}
