package org.kapfhir.registry.view;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.CollectionStatus;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathFunctionDefinition;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * The keys by which tables are joined. A key is the logical id: the server gives each resource of a type one of its own,
 * and a reference to another server has none.
 */
final class KeyFunctions {
    private KeyFunctions() {}

    private abstract static class KeyFunction extends FHIRPathFunctionDefinition {
        private final String name;
        private final FunctionDetails details;

        KeyFunction(String name, String meaning, int mostParameters) {
            this.name = name;
            this.details = new FunctionDetails(meaning, 0, mostParameters);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public FunctionDetails details() {
            return details;
        }

        @Override
        public TypeDetails check(
                FHIRPathEngine engine, Object appContext, TypeDetails focus, List<TypeDetails> parameters) {
            return new TypeDetails(focus.getCollectionStatus(), TypeDetails.FP_String);
        }
    }

    static final class ResourceKey extends KeyFunction {
        ResourceKey() {
            super("getResourceKey", "The key of this resource", 0);
        }

        @Override
        public TypeDetails check(
                FHIRPathEngine engine, Object appContext, TypeDetails focus, List<TypeDetails> parameters) {
            return new TypeDetails(CollectionStatus.SINGLETON, TypeDetails.FP_String);
        }

        @Override
        public List<Base> execute(
                FHIRPathEngine engine, Object appContext, List<Base> focus, List<List<Base>> parameters) {
            return focus.stream()
                    .filter(item -> item instanceof Resource resource && resource.hasIdElement())
                    .map(item -> (Base) new StringType(((Resource) item).getIdPart()))
                    .toList();
        }
    }

    static final class ReferenceKey extends KeyFunction {
        static final String NAME = "getReferenceKey";

        ReferenceKey() {
            super(NAME, "The key of the resource that is referred to", 1);
        }

        @Override
        public List<Base> execute(
                FHIRPathEngine engine, Object appContext, List<Base> focus, List<List<Base>> parameters) {
            Optional<String> type = parameters.stream()
                    .flatMap(List::stream)
                    .map(Base::primitiveValue)
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .findFirst();
            return focus.stream()
                    .filter(Reference.class::isInstance)
                    .map(item -> new IdType(((Reference) item).getReference()))
                    .filter(target -> target.hasResourceType() && target.hasIdPart() && !target.hasBaseUrl())
                    .filter(target -> type.isEmpty() || type.get().equals(target.getResourceType()))
                    .map(target -> (Base) new StringType(target.getIdPart()))
                    .toList();
        }
    }
}
