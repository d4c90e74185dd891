package org.kapfhir.authorization;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kapfhir.authorization.authorize.ConsentOffer;
import org.kapfhir.authorization.clients.ClientAssertions;
import org.kapfhir.authorization.clients.FetchedKeys;
import org.kapfhir.authorization.clients.RegisteredClients;
import org.kapfhir.authorization.clients.UsedAssertions;
import org.kapfhir.authorization.discovery.DiscoveryDocuments;
import org.kapfhir.authorization.discovery.Endpoints;
import org.kapfhir.authorization.identities.Credentials;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.keys.SigningKeys;
import org.kapfhir.authorization.launch.LaunchContexts;
import org.kapfhir.authorization.login.LoginThrottle;
import org.kapfhir.authorization.tokens.RefreshTokens;
import org.kapfhir.authorization.tokens.TokenClaims;
import org.kapfhir.smart.AuthProperties;
import org.kapfhir.smart.WellKnownFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The parts of the embedded authorization server. */
@Configuration(proxyBeanMethods = false)
@EmbeddedServer
@EnableConfigurationProperties({AuthorizationProperties.class, AuthProperties.class})
class AuthorizationConfiguration {

    @Bean
    Endpoints endpoints(AuthProperties auth) {
        return new Endpoints(auth.origin());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Endpoints endpoints) {
        return AuthorizationServerSettings.builder().issuer(endpoints.issuer()).build();
    }

    @Bean
    Credentials credentials() {
        return new Credentials();
    }

    @Bean
    RegisteredClients registeredClients(Identities identities, AuthorizationProperties properties) {
        return new RegisteredClients(identities, properties.accessTokenLifetime(), properties.refreshTokenLifetime());
    }

    @Bean
    UsedAssertions usedAssertions(JdbcTemplate jdbc, Clock clock) {
        return new UsedAssertions(jdbc, clock);
    }

    @Bean
    ClientAssertions clientAssertions(Identities identities, UsedAssertions used, Endpoints endpoints, Clock clock) {
        return new ClientAssertions(identities, new FetchedKeys(clock), used, endpoints.token(), clock);
    }

    @Bean
    SigningKeys signingKeys(JdbcTemplate jdbc, AuthorizationProperties properties, Clock clock) {
        return new SigningKeys(jdbc, clock, properties.signingKeyAge());
    }

    @Bean
    LaunchContexts launchContexts(JdbcTemplate jdbc, AuthorizationProperties properties, Clock clock) {
        return new LaunchContexts(jdbc, clock, properties.launchContextLifetime());
    }

    @Bean
    ConsentOffer consentOffer(Identities identities, LaunchContexts launches) {
        return new ConsentOffer(identities, launches);
    }

    @Bean
    LoginThrottle loginThrottle(JdbcTemplate jdbc, AuthorizationProperties properties, Clock clock) {
        return new LoginThrottle(
                jdbc,
                clock,
                new LoginThrottle.Limits(
                        properties.failuresPerAccount(), properties.failuresPerAddress(), properties.failureWindow()));
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(
            SigningKeys keys,
            Identities identities,
            AuthProperties auth,
            AuthorizationProperties properties,
            Clock clock) {
        TokenClaims claims = new TokenClaims(identities, auth.fhirBase());
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        // The newest is the first.
        encoder.setJwkSelector(candidates -> candidates.get(0));
        JwtGenerator idTokens = new JwtGenerator(encoder);
        idTokens.setJwtCustomizer(claims::ofIdToken);
        OAuth2AccessTokenGenerator accessTokens = new OAuth2AccessTokenGenerator();
        accessTokens.setAccessTokenCustomizer(claims::ofAccessToken);
        return new DelegatingOAuth2TokenGenerator(
                idTokens, accessTokens, new RefreshTokens(clock, properties.onlineAccessLifetime()));
    }

    @Bean
    FilterRegistrationBean<WellKnownFilter> discoveryFilter(Endpoints endpoints) {
        DiscoveryDocuments documents = new DiscoveryDocuments(endpoints);
        FilterRegistrationBean<WellKnownFilter> filter = new FilterRegistrationBean<>(new WellKnownFilter(Map.of(
                WellKnownFilter.SMART, documents::smartConfiguration,
                WellKnownFilter.OPENID, documents::openIdConfiguration)));
        filter.setUrlPatterns(List.of(WellKnownFilter.SMART, WellKnownFilter.OPENID));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    CookieSerializer sessionCookie(AuthProperties auth) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("kapfhir-session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie("https".equals(auth.publicUrl().getScheme()));
        return cookie;
    }
}
