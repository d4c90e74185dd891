package org.kapfhir.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.errors.ErrorInterceptor;
import org.kapfhir.smart.Permission;

/**
 * Stands between the store and a request: judges each resource that is read for it or written by it, whatever way the request
 * took. The server's own work has no caller and is not judged.
 */
@Interceptor
public class AccessStorageInterceptor extends RefusingInterceptor {
    private static final int FIRST = -100;

    /** In these, what is not shown must not even have been there: a read is answered with 404, a page is filled up. */
    private static final Set<RestOperationTypeEnum> READING = Set.of(
            RestOperationTypeEnum.READ,
            RestOperationTypeEnum.VREAD,
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.SEARCH_TYPE,
            RestOperationTypeEnum.GET_PAGE,
            RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
            RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
            RestOperationTypeEnum.EXTENDED_OPERATION_SERVER);

    private final Judge judge;
    private final Disclosure disclosure;

    AccessStorageInterceptor(Judge judge, Disclosure disclosure, ErrorInterceptor errors) {
        super(errors);
        this.judge = judge;
        this.disclosure = disclosure;
    }

    @Hook(value = Pointcut.STORAGE_PREACCESS_RESOURCES, order = FIRST)
    public void beforeAccess(IPreResourceAccessDetails found, @Nullable RequestDetails request) {
        limited(request).filter(rights -> mustBeLookedAt(request, rights)).ifPresent(rights -> {
            if (Totals.isJudged(request) && found.size() > SearchScope.MOST_COUNTED) {
                throw exception(AccessRefused.tooManyToCount(SearchScope.MOST_COUNTED));
            }
            for (int index = 0; index < found.size(); index++) {
                IBaseResource resource = found.getResource(index);
                if (resource != null && !disclosure.mayShow(interaction(request), rights, resource)) {
                    found.setDontReturnResourceAtIndex(index);
                }
            }
        });
    }

    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = FIRST)
    public void beforeShow(IPreResourceShowDetails shown, @Nullable RequestDetails request) {
        limited(request).ifPresent(rights -> {
            for (int index = 0; index < shown.size(); index++) {
                IBaseResource resource = shown.getResource(index);
                if (resource != null && !disclosure.mayShow(interaction(request), rights, resource)) {
                    shown.setResource(index, null);
                }
            }
        });
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = FIRST)
    public void beforeCreate(IBaseResource resource, @Nullable RequestDetails request) {
        checkNew(resource, request);
    }

    /** What a transaction stores is complete only now: its placeholders are references. */
    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = FIRST)
    public void afterCreate(IBaseResource resource, @Nullable RequestDetails request) {
        checkNew(resource, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = FIRST)
    public void beforeUpdate(@Nullable IBaseResource old, IBaseResource changed, @Nullable RequestDetails request) {
        checkChange(old, changed, request);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = FIRST)
    public void afterUpdate(@Nullable IBaseResource old, IBaseResource changed, @Nullable RequestDetails request) {
        checkChange(null, changed, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED, order = FIRST)
    public void beforeDelete(IBaseResource resource, @Nullable RequestDetails request) {
        CurrentCaller.rights(request).ifPresent(rights -> expectOwn(rights, Permission.DELETE, resource));
    }

    private void checkNew(IBaseResource resource, @Nullable RequestDetails request) {
        CurrentCaller.rights(request).ifPresent(rights -> {
            boolean mayCreate = judge.mayWrite(rights, Permission.CREATE, resource);
            // To put a resource where there is none is an update.
            boolean isPut = resource.getIdElement().hasIdPart();
            if (!mayCreate && !(isPut && judge.mayWrite(rights, Permission.UPDATE, resource))) {
                throw exception(AccessRefused.scope("creating this " + resource.fhirType()));
            }
            expectVisibleTargets(rights, resource, request);
        });
    }

    private void checkChange(@Nullable IBaseResource old, IBaseResource changed, @Nullable RequestDetails request) {
        CurrentCaller.rights(request).ifPresent(rights -> {
            if (old != null) {
                expectOwn(rights, Permission.UPDATE, old);
            }
            if (!judge.mayWrite(rights, Permission.UPDATE, changed)) {
                throw exception(AccessRefused.scope("changing this " + changed.fhirType() + " so"));
            }
            expectVisibleTargets(rights, changed, request);
        });
    }

    private void expectOwn(Rights rights, Permission permission, IBaseResource stored) {
        if (!judge.mayWrite(rights, permission, stored) || !judge.mayDisclose(rights, stored)) {
            throw exception(AccessRefused.unknown());
        }
    }

    private void expectVisibleTargets(Rights rights, IBaseResource resource, @Nullable RequestDetails request) {
        if (!rights.seesEverything() && judge.refersToHidden(rights, resource, BundleRules.written(request))) {
            throw exception(AccessRefused.reference());
        }
    }

    private static Optional<Rights> limited(@Nullable RequestDetails request) {
        return CurrentCaller.rights(request).filter(rights -> !rights.seesEverything());
    }

    private static boolean mustBeLookedAt(@Nullable RequestDetails request, Rights rights) {
        RestOperationTypeEnum interaction = interaction(request);
        String type = request == null ? null : request.getResourceName();
        boolean isNarrowedInDatabase =
                interaction == RestOperationTypeEnum.SEARCH_TYPE && type != null && SearchScope.isExact(rights, type);
        return READING.contains(interaction) && !isNarrowedInDatabase;
    }

    private static RestOperationTypeEnum interaction(@Nullable RequestDetails request) {
        return request == null || request.getRestOperationType() == null
                ? RestOperationTypeEnum.READ
                : request.getRestOperationType();
    }
}
