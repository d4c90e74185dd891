package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.junit.jupiter.api.Test;
import org.kapfhir.shared.Canonicals;

/** What the code names, the guide publishes, and the other way round. */
class PublishedNamesTest {
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FhirContext.forR4Cached());

    @Test
    void everyCanonicalResolvesToAFileOfTheGuide() throws IllegalAccessException {
        List<String> published =
                GUIDE.definitions().stream().map(MetadataResource::getUrl).toList();
        for (Field constant : Canonicals.class.getFields()) {
            String url = (String) constant.get(null);
            if (!url.equals(Canonicals.BASE)) {
                assertThat(published).as(constant.getName()).contains(url);
            }
        }
    }

    @Test
    void everyOperationTakesTheParametersOfItsDefinition() {
        List<Method> operations = operations();
        for (Method operation : operations) {
            OperationDefinition definition = definition(operation);
            assertThat(parameters(operation))
                    .as("parameters of %s", operation)
                    .isEqualTo(definition.getParameter().stream()
                            .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                            .map(OperationDefinition.OperationDefinitionParameterComponent::getName)
                            .collect(Collectors.toSet()));
        }
        assertThat(operations)
                .extracting(PublishedNamesTest::code)
                .as("operations that the guide defines")
                .containsAll(GUIDE.definitions(OperationDefinition.class).stream()
                        .map(OperationDefinition::getCode)
                        .toList());
    }

    private static List<Method> operations() {
        List<Method> operations = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.kapfhir").stream()
                        .filter(type -> type.getSimpleName().endsWith("OperationProvider"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Operation.class))
                        .filter(PublishedNamesTest::isOurs)
                        .toList();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(4);
        return operations;
    }

    /** An operation of another guide is defined there and names its definition. */
    private static boolean isOurs(Method operation) {
        String canonical = operation.getAnnotation(Operation.class).canonicalUrl();
        return canonical.isEmpty() || canonical.startsWith(Canonicals.BASE);
    }

    private static OperationDefinition definition(Method operation) {
        return GUIDE.definitions(OperationDefinition.class).stream()
                .filter(definition -> code(operation).equals(definition.getCode()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no OperationDefinition for " + operation));
    }

    private static String code(Method operation) {
        return operation.getAnnotation(Operation.class).name().replace("$", "");
    }

    private static Set<String> parameters(Method operation) {
        return Arrays.stream(operation.getParameters())
                .map((Parameter parameter) -> parameter.getAnnotation(OperationParam.class))
                .filter(Objects::nonNull)
                .map(OperationParam::name)
                .collect(Collectors.toSet());
    }
}
