package org.kapfhir.authorization.pages;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.EmbeddedServer;
import org.kapfhir.authorization.grants.StoredGrants;
import org.kapfhir.html.Html;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks a person whether an app gets what it asks for. A name that is searched for is posted, so that no log holds it. */
@Controller
@EmbeddedServer
class ConsentController {
    private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

    private final StoredGrants grants;
    private final ConsentPage page;

    ConsentController(StoredGrants grants, ConsentPage page) {
        this.grants = grants;
        this.page = page;
    }

    @GetMapping("/oauth2/consent")
    ResponseEntity<String> ask(@RequestParam String state, Principal user, CsrfToken csrf) {
        return search(state, null, user, csrf);
    }

    @PostMapping("/oauth2/consent")
    ResponseEntity<String> search(
            @RequestParam String state,
            @RequestParam(required = false) @Nullable String name,
            Principal user,
            CsrfToken csrf) {
        OAuth2Authorization grant = grants.findByToken(state, STATE);
        if (grant == null || !grant.getPrincipalName().equals(user.getName())) {
            return PersonPage.answer(
                    HttpStatus.BAD_REQUEST,
                    "This request is over",
                    Html.tag("p", "Go back to the app and start again."));
        }
        return PersonPage.answer(
                HttpStatus.OK,
                page.title(grant),
                page.content(grant, state, Optional.ofNullable(name).orElse(""), csrf));
    }
}
