package org.kapfhir.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobsProperties.class)
class JobsConfiguration {

    @Bean
    Jobs jobs(JdbcOperations jdbc, Clock clock, JobsProperties properties) {
        return new Jobs(jdbc, clock, properties.lease(), properties.retention());
    }

    @Bean
    JobAnswers jobAnswers(Jobs jobs, ObjectMapper json) {
        return new JobAnswers(jobs, json);
    }
}
