package org.kapfhir.outcomes.instrument;

/**
 * A search token {@code system|code}, {@code code} or {@code |code}.
 *
 * @param system empty unless the scope is {@link Scope#ONE_SYSTEM}
 */
public record InstrumentToken(Scope scope, String system, String code) {

    /** Which code systems the token speaks of. */
    public enum Scope {
        ANY_SYSTEM,
        NO_SYSTEM,
        ONE_SYSTEM
    }

    public static InstrumentToken parse(String token) {
        int bar = token.indexOf('|');
        if (bar < 0) {
            return new InstrumentToken(Scope.ANY_SYSTEM, "", token);
        }
        String system = token.substring(0, bar);
        String code = token.substring(bar + 1);
        return new InstrumentToken(system.isEmpty() ? Scope.NO_SYSTEM : Scope.ONE_SYSTEM, system, code);
    }
}
