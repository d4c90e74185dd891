package org.kapfhir.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Permission;

/**
 * Refuses conditions of a search that lead to resources which the caller may not search: a match would tell something about
 * them. Conditions on what is searched itself are harmless, because only what the caller may see is searched.
 */
final class SearchConditions {
    private static final String HAS = "_has:";
    private static final String SORT = "_sort";
    private static final String PATIENT = "Patient";
    private static final Set<String> UNBOUNDED =
            Set.of("_filter", "_list", "_content", "_text", "_query", "_contained", "_containedType");

    private final FhirContext fhirContext;

    SearchConditions(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /**
     * @param query the conditions in search syntax, without a question mark
     * @throws AccessRefused if one leads too far
     */
    void check(Rights rights, String type, String query) {
        if (rights.seesEverything()) {
            return;
        }
        Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (SORT.equals(name)) {
                Arrays.stream(value.split(",")).forEach(by -> checkName(rights, type, by.replaceFirst("^-", "")));
            } else {
                checkName(rights, type, name);
            }
        });
    }

    private void checkName(Rights rights, String type, String name) {
        String plain = name.contains(":") && !name.startsWith(HAS) ? name.substring(0, name.indexOf(':')) : name;
        if (UNBOUNDED.contains(plain) || name.endsWith(":identifier")) {
            throw AccessRefused.condition(plain);
        }
        if (name.startsWith(HAS)) {
            checkHas(rights, type, name);
        } else if (name.contains(".")) {
            checkChain(rights, type, name);
        }
    }

    /** {@code _has:Observation:patient:code}. */
    private void checkHas(Rights rights, String type, String name) {
        String[] parts = name.split(":", 4);
        if (parts.length < 4) {
            throw AccessRefused.condition("_has");
        }
        String from = parts[1];
        boolean isOwn = PATIENT.equals(type)
                && rights.onlyPatient(Permission.SEARCH, PATIENT).isPresent()
                && leadsToOwner(from, parts[2])
                && seesAllOwn(rights, from);
        if (!isOwn && !rights.seesAll(from)) {
            throw AccessRefused.condition("_has");
        }
        checkName(rights, from, parts[3]);
    }

    /** {@code subject:Patient.general-practitioner.name}. */
    private void checkChain(Rights rights, String type, String name) {
        String first = name.substring(0, name.indexOf('.'));
        String rest = name.substring(name.indexOf('.') + 1);
        String parameter = first.contains(":") ? first.substring(0, first.indexOf(':')) : first;
        boolean isOwn = rights.onlyPatient(Permission.SEARCH, type).isPresent()
                && leadsToOwner(type, parameter)
                && seesAllOwn(rights, PATIENT);
        if (isOwn) {
            checkName(rights, PATIENT, rest);
            return;
        }
        Set<String> targets =
                first.contains(":") ? Set.of(first.substring(first.indexOf(':') + 1)) : targets(type, parameter);
        if (targets.isEmpty() || !targets.stream().allMatch(rights::seesAllOrShared)) {
            throw AccessRefused.condition(parameter + "." + rest);
        }
        targets.forEach(target -> checkName(rights, target, rest));
    }

    private static boolean leadsToOwner(String type, String parameter) {
        return TypeRules.ownerParameter(type)
                .filter(owner -> owner.equals(parameter)
                        || PATIENT.toLowerCase(java.util.Locale.ROOT).equals(parameter))
                .isPresent();
    }

    private static boolean seesAllOwn(Rights rights, String type) {
        return !rights.isWithheld(type)
                && rights.grants(Permission.SEARCH, type)
                        .anyMatch(grant -> grant.conditions().isEmpty());
    }

    private Set<String> targets(String type, String parameter) {
        RuntimeSearchParam known =
                isType(type) ? fhirContext.getResourceDefinition(type).getSearchParam(parameter) : null;
        return known == null ? Set.of() : Set.copyOf(known.getTargets());
    }

    private boolean isType(@Nullable String type) {
        return fhirContext.getResourceTypes().contains(type);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
