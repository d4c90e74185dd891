package org.kapfhir.sensitivity;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.StoredLabels;

/**
 * Takes away what is hidden as soon as the store has read it. A version is hidden, too, when the current one is: a label
 * that somebody adds later holds for what was there before.
 */
@Interceptor(order = HiddenRecordInterceptor.BEFORE_OTHERS_LOOK)
public final class HiddenRecordInterceptor {
    static final int BEFORE_OTHERS_LOOK = -100;

    private static final Set<RestOperationTypeEnum> OLD_VERSIONS = EnumSet.of(
            RestOperationTypeEnum.VREAD,
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.HISTORY_TYPE,
            RestOperationTypeEnum.HISTORY_SYSTEM);

    private final Disclosures disclosures;
    private final StoredLabels stored;

    HiddenRecordInterceptor(Disclosures disclosures, StoredLabels stored) {
        this.disclosures = disclosures;
        this.stored = stored;
    }

    @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
    public void hide(IPreResourceAccessDetails found, RequestDetails request) {
        if (request == null || !(disclosures.of(request) instanceof CallerDisclosure disclosure)) {
            return;
        }
        List<Resource> resources = new ArrayList<>(found.size());
        for (int index = 0; index < found.size(); index++) {
            resources.add((Resource) found.getResource(index));
        }
        disclosure.prepare(resources);
        Map<String, List<Coding>> current =
                OLD_VERSIONS.contains(request.getRestOperationType()) ? currentLabels(resources) : Map.of();
        for (int index = 0; index < resources.size(); index++) {
            Resource resource = resources.get(index);
            if (!disclosure.mayShow(resource) || disclosure.hides(current.getOrDefault(name(resource), List.of()))) {
                found.setDontReturnResourceAtIndex(index);
            }
        }
    }

    private Map<String, List<Coding>> currentLabels(Collection<Resource> resources) {
        Map<String, List<String>> idsByType = new HashMap<>();
        resources.forEach(resource -> idsByType
                .computeIfAbsent(resource.fhirType(), type -> new ArrayList<>())
                .add(resource.getIdElement().getIdPart()));
        Map<String, List<Coding>> labels = new HashMap<>();
        idsByType.forEach((type, ids) ->
                stored.current(type, Set.copyOf(ids)).forEach((id, found) -> labels.put(type + "/" + id, found)));
        return labels;
    }

    private static String name(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
