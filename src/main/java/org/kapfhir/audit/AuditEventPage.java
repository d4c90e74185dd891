package org.kapfhir.audit;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;

/** One page of the trail; the next one is asked for by its offset, so that nothing has to be remembered. */
final class AuditEventPage implements IBundleProvider {
    private final List<? extends IBaseResource> events;
    private final int offset;
    private final int pageSize;
    private final int total;
    private final Date published;

    AuditEventPage(List<? extends IBaseResource> events, int offset, int pageSize, int total, Date published) {
        this.events = List.copyOf(events);
        this.offset = offset;
        this.pageSize = pageSize;
        this.total = total;
        this.published = published;
    }

    @Override
    public IPrimitiveType<Date> getPublished() {
        return new InstantType(published);
    }

    @Override
    public List<IBaseResource> getResources(int from, int to) {
        return List.copyOf(events);
    }

    @Override
    public @Nullable String getUuid() {
        return null;
    }

    @Override
    public Integer preferredPageSize() {
        return pageSize;
    }

    @Override
    public Integer size() {
        return total;
    }

    @Override
    public Integer getCurrentPageOffset() {
        return offset;
    }

    @Override
    public Integer getCurrentPageSize() {
        return pageSize;
    }
}
