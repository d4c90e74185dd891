package org.kapfhir.authorization.identities;

import java.util.List;
import org.kapfhir.shared.UnsafeForProduction;

/** Identities for trying out are no identities for real records. */
public final class SandboxIdentitiesRefused extends UnsafeForProduction {
    private static final long serialVersionUID = 1L;

    private SandboxIdentitiesRefused(String sentence) {
        super(sentence);
    }

    static SandboxIdentitiesRefused known(List<String> names) {
        return new SandboxIdentitiesRefused("The identities " + String.join(", ", names)
                + " are those of the sandbox, which everybody knows: set kapfhir.auth.file to your own, or"
                + " kapfhir.auth.issuer-uri to your identity provider.");
    }

    static SandboxIdentitiesRefused inProduction() {
        return new SandboxIdentitiesRefused(
                "The profile production takes no identities for trying out: set kapfhir.authorization.sandbox to false.");
    }
}
