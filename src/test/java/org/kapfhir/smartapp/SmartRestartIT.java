package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.harness.Person;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.kapfhir.harness.TestDatabase;

/** What a server has granted is kept when it is killed, and holds on the next one. */
class SmartRestartIT {
    private static final String SCOPE = "launch/patient patient/*.rs openid offline_access";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("tokens, used codes and signing keys are those of before after a kill")
    void keepsWhatWasGranted() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        ServerProcess first = ServerProcess.start(database, folder.resolve("first.log"));
        SmartApp before = new SmartApp(first.url());
        String code = Person.query(before.authorize(before.request("test-app", SCOPE), "ana", fields -> fields))
                .get("code");
        TokenAnswer token = before.token(before.codeRequest("test-app", code));
        assertThat(token.status()).isEqualTo(200);
        String keys = before.get("/oauth2/jwks").response().body();
        first.kill();

        ServerProcess second = ServerProcess.start(database, folder.resolve("second.log"));
        try {
            SmartApp after = new SmartApp(second.url());
            assertThat(after.get("/oauth2/jwks").response().body()).isEqualTo(keys);
            assertThat(isActive(after, token.text("access_token"))).isTrue();
            TokenAnswer refreshed =
                    after.token(Map.of("grant_type", "refresh_token", "refresh_token", token.text("refresh_token")));
            assertThat(refreshed.status()).isEqualTo(200);
            assertThat(after.token(after.codeRequest("test-app", code)).status())
                    .as("the code was used")
                    .isEqualTo(400);
            assertThat(isActive(after, refreshed.text("access_token")))
                    .as("so the access ends")
                    .isFalse();
        } finally {
            second.kill();
        }
    }

    private static boolean isActive(SmartApp app, String token) {
        HttpResponse<String> answer = app.post(
                        "/oauth2/introspect", Map.of("token", token), "Authorization", "Bearer " + token)
                .response();
        return answer.statusCode() == 200 && answer.body().contains("\"active\":true");
    }
}
