package org.kapfhir.smart;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a scope of SMART 2 lets a client do with resources of a type, in the order the letters are written. */
public enum Permission {
    CREATE('c'),
    READ('r'),
    UPDATE('u'),
    DELETE('d'),
    SEARCH('s');

    private final char letter;

    Permission(char letter) {
        this.letter = letter;
    }

    /** @return empty unless the letters are some of {@code cruds}, each once and in that order */
    static Optional<Set<Permission>> ofLetters(String letters) {
        Set<Permission> found = Arrays.stream(values())
                .filter(permission -> letters.indexOf(permission.letter) >= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
        return letters.isEmpty() || !letters(found).equals(letters) ? Optional.empty() : Optional.of(found);
    }

    static String letters(Set<Permission> permissions) {
        return Arrays.stream(values())
                .filter(permissions::contains)
                .map(permission -> String.valueOf(permission.letter))
                .collect(Collectors.joining());
    }
}
