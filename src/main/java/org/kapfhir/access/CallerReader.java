package org.kapfhir.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;
import org.kapfhir.smart.TokenAttributes;

/**
 * Reads who is calling from what a verified token says. Whatever is not understood gives no right: an unknown scope, a user
 * of another server, an id that is none.
 */
final class CallerReader {
    /** What identity providers that follow OpenID Connect name the client. */
    private static final String AUTHORIZED_PARTY = "azp";

    /** What OpenID Connect says only where a person logged in: the session, and when that was. */
    private static final Set<String> LOGGED_IN = Set.of("sid", "auth_time");

    private static final Pattern LOGICAL_ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]{1,40}/[A-Za-z0-9\\-.]{1,64}");

    private final String fhirBase;

    CallerReader(String fhirBase) {
        this.fhirBase = fhirBase;
    }

    /** @param tokenId names the token if it has no name of its own */
    Caller read(Map<String, Object> attributes, String tokenId) {
        String subject = text(attributes, TokenAttributes.SUBJECT).orElse("");
        Optional<String> fhirUser = text(attributes, TokenAttributes.FHIR_USER);
        Optional<String> ownUser = fhirUser.flatMap(this::ownReference);
        boolean isUnknownUser = fhirUser.isPresent() && ownUser.isEmpty();
        return new Caller(
                text(attributes, TokenAttributes.CLIENT_ID)
                        .or(() -> text(attributes, AUTHORIZED_PARTY))
                        .orElse(subject),
                subject,
                text(attributes, TokenAttributes.ISSUER).orElse(""),
                text(attributes, TokenAttributes.TOKEN_ID).orElse(tokenId),
                isUnknownUser ? List.of() : scopes(attributes),
                ownUser,
                id(attributes, TokenAttributes.PATIENT),
                id(attributes, TokenAttributes.ENCOUNTER),
                words(attributes.get(TokenAttributes.CLEARANCE)));
    }

    /** A person without a resource of their own is no system, even if the issuer forgot to say who it is. */
    private static List<SmartScope> scopes(Map<String, Object> attributes) {
        boolean isPerson = LOGGED_IN.stream().anyMatch(attributes::containsKey);
        return words(attributes.get(TokenAttributes.SCOPE)).stream()
                .map(SmartScope::parse)
                .flatMap(Optional::stream)
                .filter(scope -> !isPerson || scope.level() != ScopeLevel.SYSTEM)
                .toList();
    }

    private Optional<String> ownReference(String reference) {
        String relative = reference.startsWith(fhirBase + "/") ? reference.substring(fhirBase.length() + 1) : reference;
        return REFERENCE.matcher(relative).matches() ? Optional.of(relative) : Optional.empty();
    }

    private static Optional<String> id(Map<String, Object> attributes, String name) {
        return text(attributes, name).filter(id -> LOGICAL_ID.matcher(id).matches());
    }

    private static Optional<String> text(Map<String, Object> attributes, String name) {
        return Optional.ofNullable(attributes.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static Set<String> words(@Nullable Object value) {
        Stream<?> parts = value instanceof Collection<?> list ? list.stream() : Stream.ofNullable(value);
        Set<String> words = new LinkedHashSet<>();
        parts.flatMap(part -> Arrays.stream(part.toString().strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }
}
