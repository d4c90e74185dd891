package org.kapfhir.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.kapfhir.shared.Canonicals;

/**
 * Says in {@code /metadata} what HAPI cannot know: which published statement the server lives up to, of which guide, and
 * under which canonicals its operations are defined. Types, interactions, profiles and search parameters are declared by
 * HAPI from what is registered and stored.
 */
@Interceptor
public class CapabilityInterceptor {
    private final Map<String, String> operationCanonicals;
    private final List<String> guides;

    CapabilityInterceptor(GuidePackage guide) {
        operationCanonicals = guide.definitions(OperationDefinition.class).stream()
                .collect(Collectors.toMap(OperationDefinition::getCode, MetadataResource::getUrl));
        guides = guide.definitions(ImplementationGuide.class).stream()
                .map(each -> each.getUrl() + "|" + each.getVersion())
                .toList();
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance generated) {
        if (generated instanceof CapabilityStatement statement) {
            statement.setName("KapFHIR");
            statement.setPublisher("KapFHIR");
            statement.addInstantiates(Canonicals.SERVER_STATEMENT);
            guides.forEach(statement::addImplementationGuide);
            statement.getRest().forEach(this::complete);
        }
    }

    private void complete(CapabilityStatementRestComponent rest) {
        // HAPI answers a batch where it answers a transaction, and declares the transaction only.
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        Stream.concat(
                        rest.getOperation().stream(),
                        rest.getResource().stream()
                                .map(CapabilityStatementRestResourceComponent::getOperation)
                                .flatMap(List::stream))
                .forEach(this::nameDefinition);
    }

    private void nameDefinition(CapabilityStatementRestResourceOperationComponent operation) {
        operation.setDefinition(operationCanonicals.getOrDefault(operation.getName(), operation.getDefinition()));
    }
}
