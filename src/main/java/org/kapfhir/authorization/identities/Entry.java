package org.kapfhir.authorization.identities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One entry of the file, read key by key; what is wrong with it is noted and not thrown, so that all faults are told at once. */
final class Entry {
    private final String what;
    private final Map<?, ?> values;
    private final List<String> faults;

    Entry(String what, Map<?, ?> values, List<String> faults) {
        this.what = what;
        this.values = values;
        this.faults = faults;
    }

    String what() {
        return what;
    }

    /** @param sentence goes on after the name of the entry */
    void fault(String sentence) {
        faults.add(what + " " + sentence);
    }

    void expectOnly(Set<String> keys) {
        values.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !keys.contains(key))
                .forEach(key -> fault("has the key " + key + ", which is none of "
                        + String.join(", ", keys.stream().sorted().toList()) + "."));
    }

    Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<String> text(String key) {
        Optional<Object> value = value(key);
        if (value.isPresent() && (value.get() instanceof Map || value.get() instanceof Collection)) {
            fault("has a " + key + " that is no text.");
            return Optional.empty();
        }
        return value.map(Object::toString).filter(text -> !text.isBlank());
    }

    /** Notes a fault if it is missing. */
    String required(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            fault("has no " + key + ": give one.");
        }
        return text.orElse("");
    }

    boolean flag(String key) {
        Optional<Object> value = value(key);
        if (value.isPresent() && !(value.get() instanceof Boolean)) {
            fault("has a value of " + key + " that is neither true nor false.");
        }
        return value.filter(Boolean.class::isInstance).map(Boolean.class::cast).orElse(false);
    }

    /** A list, or one text with words between spaces. */
    Set<String> words(String key) {
        Optional<Object> value = value(key);
        List<String> words = new ArrayList<>();
        if (value.isPresent() && value.get() instanceof Collection<?> list) {
            list.forEach(word -> words.add(String.valueOf(word)));
        } else {
            text(key).ifPresent(text -> words.addAll(List.of(text.trim().split("\\s+", -1))));
        }
        return new LinkedHashSet<>(words);
    }
}
