package org.kapfhir.access;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Permission;

/** Decides about a request before anything is done: what is not listed is refused. */
final class InteractionRules {
    private static final String BINARY = "Binary";
    private static final String PATIENT = "Patient";

    private final Judge judge;
    private final OperationRules operations;
    private final StoredTargets stored;
    private final PageNames pages;

    InteractionRules(Judge judge, OperationRules operations, StoredTargets stored, PageNames pages) {
        this.judge = judge;
        this.operations = operations;
        this.stored = stored;
        this.pages = pages;
    }

    /** @throws AccessRefused if the caller may not do this, or if what it is about does not exist for the caller */
    void check(RestOperationTypeEnum interaction, RequestDetails request, Rights rights) {
        String type = Optional.ofNullable(request.getResourceName()).orElse("");
        switch (interaction) {
            case METADATA, TRANSACTION -> {}
            case READ, VREAD, HISTORY_INSTANCE -> {
                need(rights, Permission.READ, type);
                expectVisible(rights, Permission.READ, type, idOf(request));
            }
            case SEARCH_TYPE -> checkSearch(rights, type);
            case HISTORY_TYPE -> {
                need(rights, Permission.READ, type);
                if (!rights.seesAll(type)) {
                    throw AccessRefused.notServed("The history of a whole type");
                }
            }
            case HISTORY_SYSTEM -> {
                if (!rights.seesEverything()) {
                    throw AccessRefused.notServed("The history of the whole server");
                }
            }
            case GET_PAGE -> checkPage(rights, request);
            case CREATE -> checkWrite(rights, Permission.CREATE, type, null, isConditional(interaction, request));
            case UPDATE, PATCH ->
                checkWrite(rights, Permission.UPDATE, type, idOf(request), isConditional(interaction, request));
            case DELETE ->
                checkWrite(rights, Permission.DELETE, type, idOf(request), isConditional(interaction, request));
            case EXTENDED_OPERATION_INSTANCE, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_SERVER, VALIDATE ->
                checkOperation(rights, request);
            default -> throw AccessRefused.notServed("This interaction");
        }
    }

    /**
     * A write on its own or as an entry of a Bundle.
     *
     * @param id of the resource in the address; null if there is none
     * @param isConditional whether a search decides what is written
     */
    void checkWrite(Rights rights, Permission permission, String type, @Nullable String id, boolean isConditional) {
        need(rights, permission, type);
        if (permission != Permission.CREATE && TypeRules.isUnchangeable(type)) {
            throw AccessRefused.notServed("Changing or deleting a resource of type " + type);
        }
        if (isConditional) {
            need(rights, Permission.SEARCH, type);
        }
        if (id == null) {
            return;
        }
        boolean mayMake = permission == Permission.UPDATE && rights.mayAll(permission, type);
        if (!rights.mayAll(permission, type) || rights.isWithheld(type)) {
            Optional<IBaseResource> found = stored.find(type, id);
            boolean isVisible = found.filter(
                            target -> judge.mayWrite(rights, permission, target) && judge.mayDisclose(rights, target))
                    .isPresent();
            if (!isVisible && !(mayMake && found.isEmpty())) {
                throw AccessRefused.unknown();
            }
        }
    }

    private void checkSearch(Rights rights, String type) {
        need(rights, Permission.SEARCH, type);
        if (BINARY.equals(type) && !rights.mayAll(Permission.SEARCH, type)) {
            throw AccessRefused.notServed("A search for Binary");
        }
    }

    private void checkPage(Rights rights, RequestDetails request) {
        String[] named = request.getParameters().get(Constants.PARAM_PAGINGACTION);
        String name = named == null || named.length == 0 ? "" : named[0];
        boolean isHistory = PageNames.isOfHistory(name) && rights.seesEverything();
        if (!isHistory && !pages.isOf(name, rights.caller())) {
            throw AccessRefused.page();
        }
    }

    private void checkOperation(Rights rights, RequestDetails request) {
        String name = request.getOperation();
        OperationRule rule = operations
                .find(request.getResourceName(), name)
                .orElseThrow(() -> AccessRefused.notServed("The operation " + name));
        if (rule.admin() && !rights.isAdmin()) {
            throw AccessRefused.scope("system/*.cruds");
        }
        if (rule.unrestricted() && !rights.seesEverything()) {
            throw AccessRefused.scope("reading and searching everything, with clearance for every label");
        }
        for (String type : rule.read()) {
            boolean suffices =
                    rule.everyone() ? rights.mayAll(Permission.READ, type) : rights.mayReadWhole(List.of(type));
            if (!suffices) {
                throw AccessRefused.scope("reading " + type + (rule.everyone() ? " of everybody" : ""));
            }
        }
        if (idOf(request) != null) {
            need(rights, Permission.READ, request.getResourceName());
            expectVisible(rights, Permission.READ, request.getResourceName(), idOf(request));
        }
        if (!rule.subject().isEmpty()) {
            subjects(request, rule.subject())
                    .forEach(patient -> expectVisible(rights, Permission.READ, PATIENT, patient));
        }
    }

    private static void need(Rights rights, Permission permission, String type) {
        if (!rights.may(permission, type)) {
            throw AccessRefused.scope(permission.name().toLowerCase(Locale.ROOT) + " of " + type);
        }
    }

    /** Foreign, hidden, deleted and absent look the same to a caller who does not see all of the type. */
    private void expectVisible(Rights rights, Permission permission, String type, @Nullable String id) {
        boolean seesAll = rights.mayAll(permission, type) && !rights.isWithheld(type);
        if (id != null
                && !seesAll
                && stored.find(type, id)
                        .filter(target -> judge.mayRead(rights, target))
                        .isEmpty()) {
            throw AccessRefused.unknown();
        }
    }

    private static Collection<String> subjects(RequestDetails request, String parameter) {
        Set<String> ids = new LinkedHashSet<>();
        String[] sent = request.getParameters().get(parameter);
        if (sent != null) {
            for (String value : sent) {
                ids.add(new IdType(value).getIdPart());
            }
        }
        if (request.getResource() instanceof Parameters body) {
            body.getParameter().stream()
                    .filter(part -> parameter.equals(part.getName()))
                    .map(part -> idOf(part.getValue()))
                    .forEach(ids::add);
        }
        ids.remove(null);
        return ids;
    }

    private static @Nullable String idOf(@Nullable Type value) {
        if (value instanceof Reference reference) {
            return reference.getReferenceElement().getIdPart();
        }
        return value instanceof StringType || (value != null && value.isPrimitive())
                ? new IdType(value.primitiveValue()).getIdPart()
                : null;
    }

    private static @Nullable String idOf(RequestDetails request) {
        return request.getId() == null ? null : request.getId().getIdPart();
    }

    private static boolean isConditional(RestOperationTypeEnum interaction, RequestDetails request) {
        return request.getConditionalUrl(interaction) != null;
    }
}
