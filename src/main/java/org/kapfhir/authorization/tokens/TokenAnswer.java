package org.kapfhir.authorization.tokens;

import java.util.HashMap;
import java.util.Map;
import org.kapfhir.authorization.grants.LaunchedContext;
import org.kapfhir.smart.TokenAttributes;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;

/** Adds to a token answer what SMART App Launch says beside the token: patient, encounter, banner and style. */
public final class TokenAnswer {
    private static final String NEED_PATIENT_BANNER = "need_patient_banner";
    private static final String SMART_STYLE_URL = "smart_style_url";

    private final OAuth2AuthorizationService grants;
    private final String styleAddress;

    public TokenAnswer(OAuth2AuthorizationService grants, String styleAddress) {
        this.grants = grants;
        this.styleAddress = styleAddress;
    }

    public void complete(OAuth2AccessTokenAuthenticationContext context) {
        OAuth2AccessTokenAuthenticationToken answer = context.getAuthentication();
        OAuth2AccessToken token = answer.getAccessToken();
        OAuth2Authorization grant = grants.findByToken(token.getTokenValue(), OAuth2TokenType.ACCESS_TOKEN);
        if (grant == null) {
            return;
        }
        LaunchedContext launched = LaunchedContext.of(grant.getAttributes());
        Map<String, Object> more = new HashMap<>(answer.getAdditionalParameters());
        launched.patient().ifPresent(patient -> {
            more.put(TokenAttributes.PATIENT, patient);
            more.put(NEED_PATIENT_BANNER, launched.needsBanner());
            more.put(SMART_STYLE_URL, styleAddress);
        });
        launched.encounter().ifPresent(encounter -> more.put(TokenAttributes.ENCOUNTER, encounter));
        context.getAccessTokenResponse().additionalParameters(more);
    }
}
