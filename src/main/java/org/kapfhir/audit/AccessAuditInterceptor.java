package org.kapfhir.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.chart.RecordOwner;
import org.kapfhir.sensitivity.BrokenGlass;

/** Tells the trail what a FHIR request asks for and whose data its answer holds. */
@Interceptor(order = AccessAuditInterceptor.BEFORE_ANYTHING_REFUSES)
public final class AccessAuditInterceptor {
    static final int BEFORE_ANYTHING_REFUSES = -1000;
    static final int AFTER_ALL_IS_HIDDEN = 1600;

    private static final String PATIENT = "Patient";
    private static final int LONGEST_QUERY = 4000;

    private final CurrentCaller callers;

    AccessAuditInterceptor(CurrentCaller callers) {
        this.callers = callers;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void asked(RequestDetails request) {
        AccessTrail trail = AccessTrail.current();
        if (request instanceof ServletSubRequestDetails) {
            trail.people(askedFor(request));
            return;
        }
        callers.caller().ifPresent(trail::caller);
        trail.interaction(kind(request), request.getRequestId(), entity(request), query(request));
        trail.purpose(request.getHeader(BrokenGlass.PURPOSE_HEADER), request.getHeader(BrokenGlass.REASON_HEADER));
        trail.people(askedFor(request));
    }

    /** What is refused before it is tried may be taken out of the Bundle, so its entries are noted as they came. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void sent(RequestDetails request) {
        if (request.getResource() instanceof Bundle bundle && !(request instanceof ServletSubRequestDetails)) {
            AccessTrail.current()
                    .entries(bundle.getEntry().stream()
                            .map(entry -> String.valueOf(entry.getRequest().getUrl()))
                            .toList());
        }
    }

    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = AFTER_ALL_IS_HIDDEN)
    public void answered(RequestDetails request, @Nullable IBaseResource response) {
        AccessTrail trail = AccessTrail.current();
        if (response instanceof Resource resource) {
            Set<String> people = new LinkedHashSet<>();
            collect(resource, people);
            trail.people(people);
        }
        if (response instanceof Bundle answers && !(request instanceof ServletSubRequestDetails)) {
            noteRefusedEntries(trail.entries(), answers, trail);
        }
    }

    private static void noteRefusedEntries(List<String> questions, Bundle answers, AccessTrail trail) {
        int entries = Math.min(questions.size(), answers.getEntry().size());
        for (int index = 0; index < entries; index++) {
            String status = answers.getEntry().get(index).getResponse().getStatus();
            if (status != null && (status.startsWith("401") || status.startsWith("403") || status.startsWith("404"))) {
                String url = questions.get(index);
                int mark = url.indexOf('?');
                trail.refusedEntry(mark < 0 ? url : url.substring(0, mark));
            }
        }
    }

    private static String kind(RequestDetails request) {
        RestOperationTypeEnum operation = request.getRestOperationType();
        if (operation == null) {
            return "http";
        }
        return request.getOperation() != null && request.getOperation().startsWith("$")
                ? "operation"
                : operation.getCode();
    }

    private static @Nullable String entity(RequestDetails request) {
        if (request.getId() != null && request.getId().hasIdPart()) {
            String reference = request.getId().toUnqualified().getValue();
            return reference.contains("/") || request.getResourceName() == null
                    ? reference
                    : request.getResourceName() + "/" + reference;
        }
        return request.getResourceName();
    }

    /** The search or operation as it was asked, for the trail only. */
    private static @Nullable String query(RequestDetails request) {
        boolean isOperation =
                request.getOperation() != null && request.getOperation().startsWith("$");
        Map<String, String[]> parameters = request.getParameters();
        if (!isOperation && parameters.isEmpty()) {
            return null;
        }
        StringJoiner asked = new StringJoiner("&");
        parameters.forEach((name, values) -> {
            for (String value : values) {
                asked.add(name + "=" + value);
            }
        });
        String query = String.valueOf(request.getRequestPath()) + (asked.length() == 0 ? "" : "?" + asked);
        String clean = query.replace("\0", "");
        return clean.length() <= LONGEST_QUERY ? clean : clean.substring(0, LONGEST_QUERY);
    }

    /** Whose data are asked for by name, whether or not anything is found or shown. */
    private static Set<String> askedFor(RequestDetails request) {
        Set<String> people = new LinkedHashSet<>();
        if (PATIENT.equals(request.getResourceName())
                && request.getId() != null
                && request.getId().hasIdPart()) {
            people.add(request.getId().getIdPart());
        }
        request.getParameters().forEach((name, values) -> {
            String plain = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
            boolean namesPeople = Set.of("patient", "subject").contains(plain)
                    || (PATIENT.equals(request.getResourceName()) && "_id".equals(plain));
            if (namesPeople && !name.contains(".")) {
                for (String value : values) {
                    for (String one : value.split(",", -1)) {
                        String id = one.substring(one.lastIndexOf('/') + 1);
                        if (id.matches("[A-Za-z0-9\\-.]{1,64}")) {
                            people.add(id);
                        }
                    }
                }
            }
        });
        return people;
    }

    private static void collect(Resource resource, Set<String> people) {
        if (resource instanceof Bundle bundle) {
            for (BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.hasResource()) {
                    collect(entry.getResource(), people);
                }
            }
        } else if (resource instanceof Parameters parameters) {
            parameters.getParameter().forEach(parameter -> collect(parameter, people));
        } else {
            RecordOwner.of(resource).ifPresent(people::add);
        }
    }

    private static void collect(ParametersParameterComponent parameter, Set<String> people) {
        if (parameter.hasResource()) {
            collect(parameter.getResource(), people);
        }
        if (parameter.getValue() instanceof Reference reference) {
            RecordOwner.of(reference).ifPresent(people::add);
        }
        parameter.getPart().forEach(part -> collect(part, people));
    }
}
