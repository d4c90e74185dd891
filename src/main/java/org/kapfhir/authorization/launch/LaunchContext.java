package org.kapfhir.authorization.launch;

import java.util.Optional;

/**
 * What is open in an EHR for one launch of one app.
 *
 * @param clientId the app that may take it up
 * @param username the only user for whom it is; empty: whoever logs in
 * @param patient logical id
 * @param encounter logical id
 * @param needsBanner whether the app is to show whose data it shows
 */
public record LaunchContext(
        String clientId, Optional<String> username, String patient, Optional<String> encounter, boolean needsBanner) {

    /** Whether this app may take it up for this user. */
    public boolean isFor(String client, String user) {
        return clientId.equals(client) && username.map(user::equals).orElse(true);
    }
}
