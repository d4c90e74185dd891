package org.kapfhir.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.kapfhir.harness.Person;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.springframework.context.ConfigurableApplicationContext;

/** What a server has granted is kept when it is killed, and holds on the next one. */
final class GrantedAccess implements Survivor {
    private static final String SCOPE = "launch/patient patient/*.rs openid offline_access";

    private String code;
    private TokenAnswer token;
    private String keys;

    @Override
    public void begin(ServerProcess server) {
        SmartApp app = new SmartApp(server.url());
        code = Person.query(app.authorize(app.request("test-app", SCOPE), "ana", fields -> fields))
                .get("code");
        token = app.token(app.codeRequest("test-app", code));
        assertThat(token.status()).isEqualTo(200);
        keys = app.get("/oauth2/jwks").response().body();
    }

    @Override
    public void check(String url, ConfigurableApplicationContext next) {
        SmartApp app = new SmartApp(url);
        assertThat(app.get("/oauth2/jwks").response().body()).isEqualTo(keys);
        assertThat(isActive(app, token.text("access_token"))).isTrue();
        TokenAnswer refreshed =
                app.token(Map.of("grant_type", "refresh_token", "refresh_token", token.text("refresh_token")));
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(app.token(app.codeRequest("test-app", code)).status())
                .as("the code was used")
                .isEqualTo(400);
        assertThat(isActive(app, refreshed.text("access_token")))
                .as("so the access ends")
                .isFalse();
    }

    @Override
    public String toString() {
        return "granted access: tokens, used codes and signing keys";
    }

    private static boolean isActive(SmartApp app, String token) {
        HttpResponse<String> answer = app.post(
                        "/oauth2/introspect", Map.of("token", token), "Authorization", "Bearer " + token)
                .response();
        return answer.statusCode() == 200 && answer.body().contains("\"active\":true");
    }
}
