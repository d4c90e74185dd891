package org.kapfhir.access;

import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What a browser that is led to one of our addresses may do with the answer. That nothing is kept, sniffed or framed comes with
 * the framework's own headers.
 */
final class BrowserRules {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private BrowserRules() {}

    /** Records, and whatever is attached to them: should one be a page, it is nobody's page and runs nothing. */
    static void forData(HeadersConfigurer<?> headers) {
        set(headers, NOTHING + "; sandbox");
    }

    /** The home page, the guide and what describes the server: styles and pictures of this server, no scripts. */
    static void forDocuments(HeadersConfigurer<?> headers) {
        set(headers, NOTHING + "; style-src 'self'; img-src 'self'");
    }

    private static void set(HeadersConfigurer<?> headers, String policy) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy));
        headers.frameOptions(frame -> frame.deny());
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
