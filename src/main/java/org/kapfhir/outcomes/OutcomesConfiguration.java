package org.kapfhir.outcomes;

import ca.uhn.fhir.context.FhirContext;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.ValueSet;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.chart.ReadSnapshot;
import org.kapfhir.chart.SearchNarrowing;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.jobs.Jobs;
import org.kapfhir.outcomes.projection.BackgroundCodes;
import org.kapfhir.outcomes.projection.Projection;
import org.kapfhir.outcomes.projection.ProjectionCheck;
import org.kapfhir.outcomes.projection.ProjectionInterceptor;
import org.kapfhir.outcomes.projection.ProjectionRebuild;
import org.kapfhir.outcomes.projection.StoreFlush;
import org.kapfhir.outcomes.projection.SubstanceCodes;
import org.kapfhir.outcomes.projection.SubstanceCodes.DrugCode;
import org.kapfhir.shared.Canonicals;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutcomesProperties.class)
class OutcomesConfiguration {
    private static final String KETAMINE = Canonicals.BASE + "/ValueSet/kap-ketamine";
    private static final String ESKETAMINE = Canonicals.BASE + "/ValueSet/kap-esketamine";

    @Bean
    Projection outcomeProjection(DataSource dataSource, GuidePackage guide, OutcomesProperties properties) {
        SubstanceCodes substances = new SubstanceCodes(codes(guide, KETAMINE), codes(guide, ESKETAMINE));
        return new Projection(dataSource, substances, BackgroundCodes.of(guide), properties.zone());
    }

    @Bean
    ProjectionInterceptor projectionInterceptor(Projection projection, EntityManagerFactory entityManagers) {
        return projection.interceptor(new StoreFlush(entityManagers));
    }

    @Bean
    ProjectionRebuild projectionRebuild(Projection projection, StoredResources stored, DataSource dataSource) {
        return projection.rebuild(
                stored, ReadSnapshot.of(dataSource), new TransactionTemplate(new JdbcTransactionManager(dataSource)));
    }

    @Bean
    ProjectionCheck projectionCheck(Projection projection, StoredResources stored, DataSource dataSource) {
        return projection.check(stored, ReadSnapshot.of(dataSource));
    }

    @Bean
    OutcomeOperationProvider outcomeOperationProvider(
            DataSource dataSource,
            OutcomesProperties properties,
            PatientGroups groups,
            VisiblePatients visiblePatients,
            SummaryJobRunner jobs,
            Clock clock) {
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(dataSource);
        OutcomeService service = new OutcomeService(
                new PatientNumbers(jdbc),
                new CohortNumbers(jdbc, new RememberedNumbers(properties.rememberedPeople())),
                ReadSnapshot.of(dataSource),
                properties.zone());
        return new OutcomeOperationProvider(
                new OutcomeRequestReader(properties, clock), service, groups, visiblePatients, jobs);
    }

    /** Closed when the server stops. */
    @Bean
    SummaryJobRunner summaryJobRunner(Jobs jobs, FhirContext fhirContext, OutcomesProperties properties) {
        return new SummaryJobRunner(jobs, fhirContext, properties.maxJobs());
    }

    @Bean
    SummaryJobOperationProvider summaryJobOperationProvider(JobAnswers answers) {
        return new SummaryJobOperationProvider(answers);
    }

    @Bean
    VisiblePatients visiblePatients(SearchNarrowing narrowing, DataSource dataSource) {
        return new JudgedPatients(narrowing, new NamedParameterJdbcTemplate(dataSource));
    }

    private static Set<DrugCode> codes(GuidePackage guide, String valueSet) {
        return guide.find(ValueSet.class, valueSet)
                .map(SubstanceCodes::enumeratedIn)
                .orElseThrow(() -> new IllegalStateException("The guide on the class path lacks " + valueSet));
    }
}
