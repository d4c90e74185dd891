package org.kapfhir.authorization;

import org.kapfhir.authorization.grants.OpaqueTokens;
import org.kapfhir.authorization.identities.Credentials;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.launch.LaunchRegistrars;
import org.kapfhir.authorization.login.LoginFailure;
import org.kapfhir.authorization.login.LoginThrottle;
import org.kapfhir.authorization.login.ReturnToRequest;
import org.kapfhir.authorization.login.UserLogin;
import org.kapfhir.authorization.pages.ErrorPage;
import org.kapfhir.errors.ErrorAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The pages for people, which go by a session, and the door for EHRs, which goes by a token. */
@Configuration(proxyBeanMethods = false)
@EmbeddedServer
class PageChains {
    private static final String LAUNCH_CONTEXTS = "/smart/launch-contexts";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain launchRegistration(HttpSecurity http, OpaqueTokens tokens, ErrorAnswers errors)
            throws Exception {
        OwnWayIn.only(http);
        LaunchRegistrars registrars = new LaunchRegistrars(errors);
        return http.securityMatcher(LAUNCH_CONTEXTS)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(tokens))
                        .authenticationEntryPoint(registrars)
                        .accessDeniedHandler(registrars))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(registrars).accessDeniedHandler(registrars))
                .authorizeHttpRequests(
                        rules -> rules.anyRequest().access((caller, request) -> registrars.decide(caller.get())))
                .build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain pages(HttpSecurity http, Identities identities, Credentials credentials, LoginThrottle throttle)
            throws Exception {
        OwnWayIn.only(http);
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        requests.setMatchingRequestParameterName(null);
        return http.securityMatcher("/login", "/logout", "/oauth2/consent", "/smart/**")
                .authenticationProvider(new UserLogin(identities, credentials, throttle))
                .authorizeHttpRequests(rules -> rules.requestMatchers("/login", "/logout")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/smart/pages.css", "/smart/style.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(requests))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new ReturnToRequest(requests))
                        .failureHandler(
                                new LoginFailure(throttle.window(), wait -> ErrorPage.writeWait(wait.toMinutes()))))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new StartLogin(new TokenErrors())))
                .headers(headers -> PageHeaders.set(headers, identities))
                .build();
    }
}
