package org.kapfhir.access;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kapfhir.errors.ErrorAnswers;
import org.kapfhir.errors.ErrorInterceptor;
import org.kapfhir.smart.AuthProperties;
import org.kapfhir.smart.RegisteredOrigins;
import org.kapfhir.smart.WellKnownFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The last chain of filters: whatever the authorization server does not answer. What is not listed needs a token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthProperties.class)
class AccessConfiguration {
    /** Open to everybody: nothing under these addresses is about a person. */
    private static final String[] OPEN = {
        "/",
        "/index.html",
        "/fhir/metadata",
        "/fhir/.well-known/*",
        "/cds-services",
        "/ig",
        "/ig/**",
        "/actuator/health",
        "/actuator/health/**"
    };

    @Bean
    CurrentCaller currentCaller() {
        return new CurrentCaller();
    }

    @Bean
    Judge judge(FhirContext fhirContext, StoredTargets stored, ScopeConditions conditions, AuthProperties auth) {
        return new Judge(new Ownership(fhirContext, stored, auth), conditions, stored, fhirContext);
    }

    @Bean
    PageNames pageNames() {
        return new PageNames();
    }

    @Bean
    SearchScope searchScope(FhirContext fhirContext, PageNames pages) {
        return new SearchScope(new SearchConditions(fhirContext), pages);
    }

    @Bean
    RightsReader rightsReader(StoredTargets stored, ObjectProvider<DisclosureRule> rules) {
        return new RightsReader(stored, rules.orderedStream().toList());
    }

    @Bean
    KeptCallers keptCallers(RightsReader rights, ObjectMapper json) {
        return new KeptCallers(rights, json);
    }

    @Bean
    AccessInterceptor accessInterceptor(
            CurrentCaller current,
            StoredTargets stored,
            RightsReader rights,
            Judge judge,
            PageNames pages,
            ErrorInterceptor errors) {
        OperationRules operations = new OperationRules();
        InteractionRules interactions = new InteractionRules(judge, operations, stored, pages);
        return new AccessInterceptor(
                current,
                rights,
                operations,
                interactions,
                new BundleRules(interactions),
                new Disclosure(judge),
                errors);
    }

    @Bean
    AccessStorageInterceptor accessStorageInterceptor(Judge judge, ErrorInterceptor errors) {
        return new AccessStorageInterceptor(judge, new Disclosure(judge), errors);
    }

    @Bean
    RefusalAnswers refusalAnswers(ErrorAnswers errors) {
        return new RefusalAnswers(errors);
    }

    @Bean
    FilterRegistrationBean<PlainAddressFilter> plainAddressFilter(RefusalAnswers refusals) {
        FilterRegistrationBean<PlainAddressFilter> filter =
                new FilterRegistrationBean<>(new PlainAddressFilter(refusals));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    CorsRules corsRules(ObjectProvider<RegisteredOrigins> origins) {
        return new CorsRules(origins.stream().toList());
    }

    @Bean
    @ConditionalOnProperty("kapfhir.auth.issuer-uri")
    IssuerMetadata issuerMetadata(AuthProperties auth, Clock clock) {
        return new IssuerMetadata(String.valueOf(auth.issuerUri()), clock);
    }

    /** The embedded authorization server tells of itself, where it runs. */
    @Bean
    @ConditionalOnProperty("kapfhir.auth.issuer-uri")
    FilterRegistrationBean<IssuerDiscovery> issuerDiscovery(
            IssuerMetadata metadata, AuthProperties auth, RefusalAnswers refusals) {
        FilterRegistrationBean<IssuerDiscovery> filter =
                new FilterRegistrationBean<>(new IssuerDiscovery(new IssuerSmartConfiguration(metadata), refusals));
        filter.setEnabled(!auth.isEmbeddedEnabled());
        filter.setUrlPatterns(List.of(WellKnownFilter.SMART));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    @ConditionalOnProperty("kapfhir.auth.issuer-uri")
    IssuerTokens issuerTokens(IssuerMetadata issuer, AuthProperties auth, Clock clock) {
        return new IssuerTokens(issuer.issuer(), auth.fhirBase(), new IssuerKeys(issuer), clock);
    }

    /** The first caller must not wait for the issuer. */
    @Bean
    @ConditionalOnProperty("kapfhir.auth.issuer-uri")
    ApplicationRunner fetchIssuerKeys(IssuerTokens tokens) {
        return arguments -> tokens.fetchKeys();
    }

    @Bean
    BearerTokens bearerTokens(
            AuthProperties auth,
            ObjectProvider<SignedTokens> issuers,
            ObjectProvider<OpaqueTokenIntrospector> introspector) {
        return new BearerTokens(
                issuers.stream().toList(), introspector.getIfAvailable(), new CallerReader(auth.fhirBase()));
    }

    /** Tokens are not looked at here; clients of CDS Hooks prove themselves with one that they sign for each call. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    SecurityFilterChain openDocuments(HttpSecurity http, CorsRules cors, RefusalAnswers refusals) throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> open = new ArrayList<>();
        for (String path : OPEN) {
            open.add(paths.matcher(HttpMethod.GET, path));
            open.add(paths.matcher(HttpMethod.HEAD, path));
        }
        open.add(paths.matcher(HttpMethod.POST, "/cds-services/*"));
        open.add(paths.matcher(HttpMethod.POST, "/cds-services/*/feedback"));
        return stateless(http, cors, refusals)
                .securityMatcher(new OrRequestMatcher(open))
                .headers(BrowserRules::forDocuments)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain resourceServer(HttpSecurity http, BearerTokens tokens, CorsRules cors, RefusalAnswers refusals)
            throws Exception {
        BearerTokenAuthenticationFilter authentication = new BearerTokenAuthenticationFilter(tokens);
        authentication.setBearerTokenResolver(new HeaderTokens());
        authentication.setAuthenticationFailureHandler(refusals);
        authentication.setAuthenticationEntryPoint(refusals);
        return stateless(http, cors, refusals)
                .headers(BrowserRules::forData)
                .addFilterBefore(authentication, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // It is where failures are forwarded to, and no address to ask for.
                        .requestMatchers("/error")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, CorsRules cors, RefusalAnswers refusals) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(configurer -> configurer.configurationSource(cors))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }
}
