package org.kapfhir.audit;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Offset;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.Permission;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;

/** Serves the audit trail to those who are entitled to it; there is nothing here that changes it. */
public final class AuditEventProvider {
    private static final String AUDIT_EVENT = "AuditEvent";
    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private final AuditStore store;
    private final AuditEventWriter writer;
    private final CurrentCaller callers;
    private final Clock clock;

    AuditEventProvider(AuditStore store, AuditEventWriter writer, CurrentCaller callers, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Reads one event.
     *
     * @throws AuditRefused 403, code {@code forbidden}
     * @throws AuditEventUnknown 404, code {@code not-found}
     */
    @Read(type = AuditEvent.class)
    public AuditEvent read(@IdParam IdType id, RequestDetails request) {
        requireEntitlement(Permission.READ, request);
        return Optional.ofNullable(id.getIdPart())
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(store::find)
                .map(writer::auditEvent)
                .orElseThrow(AuditEventUnknown::new);
    }

    /**
     * Finds events, in the order in which they were noted.
     *
     * @param date when
     * @param patient whose data
     * @param agent which user
     * @param outcome {@code 0}, {@code 4}, {@code 8} (refused) or {@code 12}
     * @throws AuditRefused 403, code {@code forbidden}
     */
    @Search(type = AuditEvent.class)
    public IBundleProvider search(
            @OptionalParam(name = AuditEvent.SP_DATE) @Nullable DateRangeParam date,
            @OptionalParam(name = AuditEvent.SP_PATIENT) @Nullable ReferenceParam patient,
            @OptionalParam(name = AuditEvent.SP_AGENT) @Nullable ReferenceParam agent,
            @OptionalParam(name = AuditEvent.SP_OUTCOME) @Nullable TokenParam outcome,
            @Count @Nullable Integer count,
            @Offset @Nullable Integer offset,
            RequestDetails request) {
        requireEntitlement(Permission.SEARCH, request);
        AuditStore.Search search = new AuditStore.Search(
                date == null ? null : milliseconds(date.getLowerBoundAsInstant()),
                date == null ? null : milliseconds(date.getUpperBoundAsInstant()),
                patient == null ? null : patient.getIdPart(),
                agent == null ? null : agent.getValue(),
                outcome == null ? null : outcome.getValue());
        int size = count == null ? DEFAULT_PAGE : Math.min(Math.max(count, 0), LARGEST_PAGE);
        int from = offset == null ? 0 : Math.max(offset, 0);
        List<AuditEvent> events =
                store.page(search, from, size).stream().map(writer::auditEvent).toList();
        return new AuditEventPage(events, from, size, store.count(search), Date.from(clock.instant()));
    }

    /** Of users only those whose scope names the trail; a wildcard that clinicians have does not open it. */
    private void requireEntitlement(Permission permission, RequestDetails request) {
        Caller caller = CurrentCaller.of(request).or(callers::caller).orElseThrow(AuditRefused::notEntitled);
        boolean isEntitled = caller.scopes().stream()
                .filter(scope -> scope.allows(permission, AUDIT_EVENT))
                .anyMatch(scope -> scope.level() == ScopeLevel.SYSTEM
                        || (scope.level() == ScopeLevel.USER
                                && !SmartScope.ANY_TYPE.equals(scope.resourceType())
                                && caller.fhirUser()
                                        .filter(user -> user.startsWith("Practitioner"))
                                        .isPresent()));
        if (!isEntitled) {
            throw AuditRefused.notEntitled();
        }
    }

    private static @Nullable Long milliseconds(@Nullable Date date) {
        return date == null ? null : date.toInstant().toEpochMilli();
    }
}
