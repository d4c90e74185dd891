package org.kapfhir.authorization.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends back to the log-in page, or tells to wait. */
public final class LoginFailure implements AuthenticationFailureHandler {
    private final Duration wait;
    private final Function<Duration, String> page;

    /** @param page writes what is shown to somebody who has to wait */
    public LoginFailure(Duration wait, Function<Duration, String> page) {
        this.wait = wait;
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!(failure instanceof TooManyFailures)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/login?error");
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page.apply(wait));
    }
}
