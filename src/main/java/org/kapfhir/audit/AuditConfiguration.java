package org.kapfhir.audit;

import java.time.Clock;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.smart.AuthProperties;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditStore auditStore(JdbcOperations jdbc) {
        return new AuditStore(jdbc);
    }

    @Bean
    AuditQueue auditQueue(AuditStore store) {
        return new AuditQueue(store);
    }

    /** After the filter that makes the request known to its thread, and before those of Spring Security. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(AuditQueue queue, Clock clock) {
        FilterRegistrationBean<AuditFilter> filter = new FilterRegistrationBean<>(new AuditFilter(queue, clock));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    @Bean
    AccessAuditInterceptor accessAuditInterceptor(CurrentCaller callers) {
        return new AccessAuditInterceptor(callers);
    }

    @Bean
    WriteAuditInterceptor writeAuditInterceptor(CurrentCaller callers, AuditStore store, Clock clock) {
        return new WriteAuditInterceptor(callers, store, clock);
    }

    @Bean
    AuditGuardInterceptor auditGuardInterceptor() {
        return new AuditGuardInterceptor();
    }

    @Bean
    AuditDoorInterceptor auditDoorInterceptor() {
        return new AuditDoorInterceptor();
    }

    @Bean
    AuditEventProvider auditEventProvider(AuditStore store, CurrentCaller callers, AuthProperties auth, Clock clock) {
        return new AuditEventProvider(store, new AuditEventWriter(auth.fhirBase()), callers, clock);
    }

    @Bean
    AuthenticationAudit authenticationAudit(AuditQueue queue, Clock clock) {
        return new AuthenticationAudit(queue, clock);
    }

    @Bean
    AccessLog accessLog(CurrentCaller callers, AuditQueue queue, Clock clock) {
        return new AccessLog(callers, queue, clock);
    }
}
