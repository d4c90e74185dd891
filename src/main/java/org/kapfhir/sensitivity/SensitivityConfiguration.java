package org.kapfhir.sensitivity;

import java.time.Clock;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientConsents;
import org.kapfhir.chart.StoredLabels;
import org.kapfhir.conformance.GuidePackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SensitivityProperties.class)
class SensitivityConfiguration {

    @Bean
    LabelRules labelRules(GuidePackage guide, SensitivityProperties properties) {
        return new LabelRules(guide, properties);
    }

    @Bean
    LabelInterceptor labelInterceptor(LabelRules rules, Disclosures disclosures) {
        return new LabelInterceptor(new Labeling(rules), disclosures);
    }

    @Bean
    Disclosures disclosures(CurrentCaller callers, PatientConsents consents, Clock clock) {
        return new Disclosures(callers, consents, clock);
    }

    @Bean
    LabelDisclosure labelDisclosure(Disclosures disclosures) {
        return new LabelDisclosure(disclosures);
    }

    @Bean
    HiddenRecords hiddenRecords(
            Disclosures disclosures, StoredLabels stored, PatientConsents consents, PatientChart chart) {
        return new HiddenRecords(disclosures, stored, consents, chart);
    }

    @Bean
    HiddenRecordInterceptor hiddenRecordInterceptor(Disclosures disclosures, StoredLabels stored) {
        return new HiddenRecordInterceptor(disclosures, stored);
    }

    @Bean
    BreakGlassInterceptor breakGlassInterceptor(CurrentCaller callers) {
        return new BreakGlassInterceptor(callers);
    }

    @Bean
    HighWaterMarkInterceptor highWaterMarkInterceptor() {
        return new HighWaterMarkInterceptor();
    }
}
