package org.kapfhir.authorization.pages;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.kapfhir.authorization.EmbeddedServer;
import org.kapfhir.authorization.grants.GrantedAccess;
import org.kapfhir.authorization.grants.StoredGrants;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a person which apps have access in the person's name, and ends it on the spot. */
@Controller
@EmbeddedServer
class AppsController {
    private static final String PATH = "/smart/apps";

    private final StoredGrants grants;
    private final AppsPage page;

    AppsController(StoredGrants grants, AppsPage page) {
        this.grants = grants;
        this.page = page;
    }

    @GetMapping(PATH)
    ResponseEntity<String> apps(Principal user, CsrfToken csrf) {
        List<GrantedAccess> live = grants.liveOf(user.getName());
        return PersonPage.answer(HttpStatus.OK, "Apps with access", page.content(user.getName(), live, csrf));
    }

    @PostMapping(PATH + "/end")
    ResponseEntity<Void> end(@RequestParam String grant, Principal user) {
        grants.liveOf(user.getName()).stream()
                .map(GrantedAccess::grantId)
                .filter(grant::equals)
                .forEach(grants::end);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }
}
