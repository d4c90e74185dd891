package org.kapfhir.authorization.identities;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords and client secrets as the file holds them: bcrypt, or {@code {noop}} and the text itself in a sandbox. */
public final class Credentials implements PasswordEncoder {
    static final String PLAIN = "{noop}";

    private static final String BCRYPT = "{bcrypt}";
    private static final Pattern BCRYPT_FORM = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");

    /** Of nothing that anybody knows, so that an unknown name takes as long as a known one. */
    private static final String NOBODY = "$2a$10$jhZ1yPcyx1pHJYw9RrqXBeXAeZ0Tpqx3mXW6HFQi7Z6gZt3VKDC3i";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    /** What is wrong with it; nothing if it can be used. */
    static Optional<String> fault(String encoded, boolean sandbox) {
        if (encoded.toLowerCase(Locale.ROOT).startsWith(PLAIN)) {
            return sandbox
                    ? Optional.empty()
                    : Optional.of("is written plainly ({noop}), which only a sandbox takes: give its bcrypt hash.");
        }
        return BCRYPT_FORM.matcher(withoutName(encoded)).matches()
                ? Optional.empty()
                : Optional.of("is no bcrypt hash: give one that begins with $2a$, $2b$ or $2y$.");
    }

    @Override
    public String encode(CharSequence rawPassword) {
        return BCRYPT + bcrypt.encode(rawPassword);
    }

    @Override
    public boolean matches(CharSequence rawPassword, String encodedPassword) {
        if (encodedPassword.startsWith(PLAIN)) {
            return rawPassword.toString().equals(encodedPassword.substring(PLAIN.length()));
        }
        return bcrypt.matches(rawPassword, withoutName(encodedPassword));
    }

    /** Takes the time of a comparison and fails. */
    public void compareWithNobody(CharSequence rawPassword) {
        bcrypt.matches(rawPassword, NOBODY);
    }

    private static String withoutName(String encoded) {
        return encoded.startsWith(BCRYPT) ? encoded.substring(BCRYPT.length()) : encoded;
    }
}
