package org.kapfhir.authorization.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapfhir.errors.ErrorAnswers;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.smart.Permission;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;
import org.kapfhir.smart.TokenAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Who may register a launch context: systems that are trusted with everything, and neither apps nor strangers. */
public final class LaunchRegistrars implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    private final ErrorAnswers errors;

    public LaunchRegistrars(ErrorAnswers errors) {
        this.errors = errors;
    }

    /** Whether the caller's token lets it do everything. */
    public AuthorizationDecision decide(Authentication caller) {
        Object principal = caller.getPrincipal();
        return new AuthorizationDecision(principal instanceof OAuth2AuthenticatedPrincipal token
                && scopes(token.getAttribute(TokenAttributes.SCOPE)).anyMatch(LaunchRegistrars::isEverything));
    }

    private static Stream<SmartScope> scopes(@Nullable Object attribute) {
        return attribute instanceof Collection<?> scopes
                ? scopes.stream().map(String::valueOf).map(SmartScope::parse).flatMap(Optional::stream)
                : Stream.empty();
    }

    private static boolean isEverything(SmartScope scope) {
        return scope.level() == ScopeLevel.SYSTEM
                && SmartScope.ANY_TYPE.equals(scope.resourceType())
                && !scope.isGranular()
                && scope.permissions().containsAll(ALL);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, ErrorCode.UNAUTHENTICATED, "Send a token of a backend service with the scope system/*.cruds");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        write(response, ErrorCode.FORBIDDEN, "Only a token with the scope system/*.cruds may register a launch");
    }

    private void write(HttpServletResponse response, ErrorCode code, String whatToChange) throws IOException {
        response.setStatus(code.httpStatus());
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getWriter().write(errors.json(code, whatToChange));
    }
}
