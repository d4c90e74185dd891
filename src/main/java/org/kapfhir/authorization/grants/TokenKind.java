package org.kapfhir.authorization.grants;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** The kinds of codes and tokens that are kept. */
enum TokenKind {
    CODE("code", OAuth2AuthorizationCode.class),
    ACCESS("access_token", OAuth2AccessToken.class),
    REFRESH("refresh_token", OAuth2RefreshToken.class),
    ID("id_token", OidcIdToken.class);

    private final String typeName;
    private final Class<? extends OAuth2Token> type;

    TokenKind(String typeName, Class<? extends OAuth2Token> type) {
        this.typeName = typeName;
        this.type = type;
    }

    Class<? extends OAuth2Token> type() {
        return type;
    }

    static Optional<TokenKind> of(@Nullable OAuth2TokenType type) {
        return Arrays.stream(values())
                .filter(kind -> type != null && kind.typeName.equals(type.getValue()))
                .findFirst();
    }
}
