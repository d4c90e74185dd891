package org.kapfhir.authorization.login;

import org.kapfhir.authorization.tokens.LiveSessions;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Asks where sessions are kept. */
public final class StoredSessions implements LiveSessions {
    private final SessionRepository<? extends Session> sessions;

    public StoredSessions(SessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean isLive(String sessionId) {
        Session session = sessions.findById(sessionId);
        return session != null && !session.isExpired();
    }
}
