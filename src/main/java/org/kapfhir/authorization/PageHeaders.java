package org.kapfhir.authorization;

import java.net.URI;
import java.util.stream.Collectors;
import org.kapfhir.authorization.identities.Identities;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/** Headers of the pages for people: nothing from elsewhere runs in them, nobody frames them. */
final class PageHeaders {
    private PageHeaders() {}

    /** A browser follows a form's redirect only to addresses that the policy names, so it names where apps are. */
    static void set(HeadersConfigurer<?> headers, Identities identities) {
        String apps = identities.redirectUris().stream()
                .map(URI::create)
                .map(PageHeaders::source)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + ("form-action 'self' " + apps).trim()));
        headers.frameOptions(frame -> frame.deny());
        headers.referrerPolicy(referrer -> referrer.policy(
                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER));
    }

    private static String source(URI uri) {
        return uri.getRawAuthority() == null ? uri.getScheme() + ":" : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
