package org.kapfhir.authorization.identities;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Which addresses a registration may hold. */
final class Addresses {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    static Optional<String> redirectFault(String text) {
        Optional<URI> uri = parse(text);
        if (uri.isEmpty() || !uri.get().isAbsolute() || uri.get().getRawFragment() != null) {
            return Optional.of("has the redirect URI " + text + ", which is no absolute address without a fragment.");
        }
        String scheme = uri.get().getScheme();
        boolean isOfOneApp = scheme.contains(".");
        return isEncrypted(uri.get()) || isLoopback(uri.get()) || isOfOneApp
                ? Optional.empty()
                : Optional.of("has the redirect URI " + text
                        + ": use https, http on this machine, or a scheme of the app such as org.example.app.");
    }

    static Optional<String> launchFault(String text) {
        return parse(text).filter(uri -> isEncrypted(uri) || isLoopback(uri)).isPresent()
                ? Optional.empty()
                : Optional.of("has the launchUri " + text + ": use https, or http on this machine.");
    }

    static Optional<String> keysFault(String text, boolean sandbox) {
        Optional<URI> uri = parse(text);
        if (uri.isPresent() && isLoopback(uri.get())) {
            return sandbox
                    ? Optional.empty()
                    : Optional.of("has a jwksUri on this machine, which only a sandbox fetches: use https elsewhere.");
        }
        return uri.filter(Addresses::isEncrypted).isPresent()
                ? Optional.empty()
                : Optional.of("has the jwksUri " + text + ": use https.");
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isEncrypted(URI uri) {
        return "https".equals(uri.getScheme()) && uri.getHost() != null && !isLoopbackHost(uri);
    }

    private static boolean isLoopback(URI uri) {
        boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        return isWeb && isLoopbackHost(uri);
    }

    private static boolean isLoopbackHost(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
    }
}
