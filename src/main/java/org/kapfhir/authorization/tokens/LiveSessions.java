package org.kapfhir.authorization.tokens;

/** Whether a person is still logged in. */
public interface LiveSessions {

    boolean isLive(String sessionId);
}
