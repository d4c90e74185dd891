package org.kapfhir.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.errors.ErrorInterceptor;
import org.kapfhir.smart.RequiresScope;

/** Stands at the door of the FHIR endpoint: which operations are served, who comes in, and what goes out. */
@Interceptor
public class AccessInterceptor extends RefusingInterceptor {
    private static final Set<RestOperationTypeEnum> WRITES =
            EnumSet.of(RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.PATCH);
    private static final String SECURITY_SERVICES = "http://terminology.hl7.org/CodeSystem/restful-security-service";
    private static final String SMART = "SMART-on-FHIR";
    private static final int FIRST = -100;
    private static final int LAST = 1000;

    private final CurrentCaller current;
    private final RightsReader rights;
    private final OperationRules operations;
    private final InteractionRules interactions;
    private final BundleRules bundles;
    private final Disclosure disclosure;

    AccessInterceptor(
            CurrentCaller current,
            RightsReader rights,
            OperationRules operations,
            InteractionRules interactions,
            BundleRules bundles,
            Disclosure disclosure,
            ErrorInterceptor errors) {
        super(errors);
        this.current = current;
        this.rights = rights;
        this.operations = operations;
        this.interactions = interactions;
        this.bundles = bundles;
        this.disclosure = disclosure;
    }

    /** An operation that does not say what it requires is not served. */
    @Hook(Pointcut.SERVER_PROVIDER_METHOD_BOUND)
    public @Nullable BaseMethodBinding serve(BaseMethodBinding method) {
        if (!(method instanceof OperationMethodBinding operation)) {
            return method;
        }
        RequiresScope required = operation.getMethod().getAnnotation(RequiresScope.class);
        return operations.register(operation.getResourceName(), operation.getName(), required) ? method : null;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED, order = FIRST)
    public void identify(RequestDetails request) {
        current.caller().map(rights::read).ifPresent(known -> CurrentCaller.hold(request, known));
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = FIRST)
    public void check(RestOperationTypeEnum interaction, RequestDetails request) {
        Optional<Rights> known = CurrentCaller.rights(request);
        if (known.isEmpty()) {
            if (interaction != RestOperationTypeEnum.METADATA) {
                throw exception(AccessRefused.notServed("This interaction"));
            }
            return;
        }
        translating(() -> {
            interactions.check(interaction, request, known.get());
            if (interaction == RestOperationTypeEnum.TRANSACTION && request.getResource() instanceof Bundle sent) {
                bundles.check(sent, request, known.get());
            }
        });
    }

    /** The last look at what leaves. */
    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
    public void release(RequestDetails request, ResponseDetails response, @Nullable IBaseResource outgoing) {
        CurrentCaller.rights(request).ifPresent(known -> {
            if (outgoing instanceof Bundle answer) {
                BundleRules.refusedOf(request).forEach((place, refused) -> insert(answer, place, refused));
            }
            if (outgoing == null || known.seesEverything()) {
                return;
            }
            if (!disclosure.clean(known, outgoing)) {
                if (!WRITES.contains(request.getRestOperationType())) {
                    throw exception(AccessRefused.unknown());
                }
                // It is stored, and a refusal would have the caller store it again.
                response.setResponseResource(null);
            }
            if (outgoing instanceof Bundle answer) {
                Totals.hideInexact(request, known, answer);
            }
        });
    }

    /** Whoever does not see everything is not told that something is or was there: each absence has the same words. */
    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = FIRST)
    public @Nullable BaseServerResponseException hideDeleted(RequestDetails request, Throwable failure) {
        boolean isHidden = (failure instanceof ResourceGoneException || failure instanceof ResourceNotFoundException)
                && request.getRestOperationType() != RestOperationTypeEnum.GET_PAGE
                && CurrentCaller.rights(request)
                        .filter(known -> !known.seesEverything())
                        .isPresent();
        return isHidden ? exception(AccessRefused.unknown()) : null;
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void describe(IBaseConformance generated) {
        if (generated instanceof CapabilityStatement statement) {
            for (CapabilityStatementRestComponent rest : statement.getRest()) {
                rest.getSecurity()
                        .setCors(true)
                        .setDescription(
                                "Every interaction needs an access token of SMART App Launch 2.2; its scopes, the"
                                        + " patient's compartment and the user's own rights decide.")
                        .addService()
                        .addCoding()
                        .setSystem(SECURITY_SERVICES)
                        .setCode(SMART)
                        .setDisplay(SMART);
            }
        }
    }

    private void insert(Bundle answer, int place, AccessRefused refused) {
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.getResponse().setStatus(refused.errorCode().httpStatus() + " ").setOutcome((Resource)
                exception(refused).getOperationOutcome());
        answer.getEntry().add(Math.min(place, answer.getEntry().size()), entry);
    }
}
