package org.kapfhir.config;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Finds what the features bring to the server, so that adding an operation or an interceptor edits no central list.
 *
 * <p>A bean of ours with an {@code @Operation} method is an operation provider, one with {@code @Read} serves a type in
 * place of HAPI's; one annotated {@code @Interceptor} is an
 * interceptor: of the store if it hooks into storage (then writes that come from inside the server pass it too), of the
 * REST server otherwise.
 */
final class FeatureBeans {
    private static final String OUR_PACKAGES = "org.kapfhir.";

    private final ApplicationContext beans;

    FeatureBeans(ApplicationContext beans) {
        this.beans = beans;
    }

    List<Object> operationProviders() {
        return ours(FeatureBeans::hasOperation);
    }

    List<Object> serverInterceptors() {
        return interceptors().stream()
                .filter(interceptor -> !hooksIntoStorage(interceptor.getClass()))
                .toList();
    }

    List<Object> storageInterceptors() {
        return interceptors().stream()
                .filter(interceptor -> hooksIntoStorage(interceptor.getClass()))
                .toList();
    }

    private Collection<Object> interceptors() {
        return ours(type -> type.isAnnotationPresent(Interceptor.class));
    }

    private List<Object> ours(Predicate<Class<?>> wanted) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> {
                    Class<?> type = beans.getType(name, false);
                    return type != null && type.getName().startsWith(OUR_PACKAGES) && wanted.test(type);
                })
                .map(beans::getBean)
                .toList();
    }

    private static boolean hasOperation(Class<?> type) {
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
                .anyMatch(method ->
                        method.isAnnotationPresent(Operation.class) || method.isAnnotationPresent(Read.class));
    }

    /** The types that a provider of ours reads, in place of HAPI's. */
    Set<Class<?>> ownTypes() {
        return operationProviders().stream()
                .flatMap(provider -> Arrays.stream(ReflectionUtils.getAllDeclaredMethods(provider.getClass())))
                .map(method -> method.getAnnotation(Read.class))
                .filter(Objects::nonNull)
                .<Class<?>>map(Read::type)
                .collect(Collectors.toSet());
    }

    private static boolean hooksIntoStorage(Class<?> type) {
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(ClassUtils.getUserClass(type)))
                .map(method -> method.getAnnotation(Hook.class))
                .anyMatch(hook -> hook != null && hook.value().name().startsWith("STORAGE_"));
    }
}
