package org.kapfhir.audit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapfhir.audit.AuditedEvent.Action;
import org.kapfhir.audit.AuditedEvent.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;

/** Notes who signs in and who gets a token, by the events of Spring Security; tokens and passwords are not in them. */
final class AuthenticationAudit {
    private final AuditQueue queue;
    private final Clock clock;

    AuthenticationAudit(AuditQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @EventListener
    void authenticated(AuthenticationSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        if (authentication instanceof UsernamePasswordAuthenticationToken) {
            note("login", Outcome.SUCCESS, authentication.getName(), null);
        } else if (authentication instanceof OAuth2AccessTokenAuthenticationToken token) {
            note("token", Outcome.SUCCESS, null, token.getRegisteredClient().getClientId());
        }
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Authentication authentication = event.getAuthentication();
        if (authentication instanceof UsernamePasswordAuthenticationToken) {
            note("login", Outcome.REFUSED, authentication.getName(), null);
        } else {
            note("token", Outcome.REFUSED, null, authentication.getName());
        }
    }

    private void note(String kind, Outcome outcome, @Nullable String user, @Nullable String client) {
        AccessTrail trail = AccessTrail.current();
        queue.add(List.of(new AuditedEvent(
                clock.instant(),
                Action.E,
                kind,
                outcome,
                null,
                user,
                client,
                trail.network(),
                trail.requestId(),
                null,
                null,
                null,
                null)));
    }
}
