package org.kapfhir.authorization.login;

import java.util.Optional;
import org.kapfhir.authorization.identities.Credentials;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.identities.UserIdentity;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Logs in the users of the identities file. A wrong name and a wrong password look and last the same. */
public final class UserLogin implements AuthenticationProvider {
    private final Identities identities;
    private final Credentials credentials;
    private final LoginThrottle throttle;

    public UserLogin(Identities identities, Credentials credentials, LoginThrottle throttle) {
        this.identities = identities;
        this.credentials = credentials;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        String username = sent.getName();
        String password = String.valueOf(sent.getCredentials());
        String address =
                sent.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (throttle.mustWait(username, address)) {
            throw new TooManyFailures();
        }
        Optional<UserIdentity> user = identities.user(username);
        if (user.isEmpty()) {
            credentials.compareWithNobody(password);
        }
        if (user.isEmpty() || !credentials.matches(password, user.get().password())) {
            throttle.failed(username, address);
            throw new BadCredentialsException("Wrong user name or password");
        }
        throttle.succeeded(username);
        return UsernamePasswordAuthenticationToken.authenticated(
                username, null, AuthorityUtils.createAuthorityList("ROLE_USER"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
