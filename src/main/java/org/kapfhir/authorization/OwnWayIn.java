package org.kapfhir.authorization;

import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Keeps a chain to its own providers: without this, what they refuse is asked of whoever else authenticates in this server. */
final class OwnWayIn {
    private OwnWayIn() {}

    static void only(HttpSecurity http) {
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    }
}
